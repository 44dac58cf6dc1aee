package org.homolog.web.page.code;

import org.jspecify.annotations.Nullable;

/**
 * A line with its number and what stands beside it.
 *
 * @param marked whether it is one of those asked for
 * @param range the marked lines of which this is the first, or empty
 */
record SourceLine(CodeLine line, boolean marked, String range, @Nullable Link note) {
  int number() {
    return line.number();
  }
}
