package org.homolog.source;

import java.io.IOException;

/**
 * Something a source holds that was left out, while the rest was read.
 *
 * @param where a file, a line of a file or a module
 * @param reason what was found there
 */
public record Skipped(String where, String reason) {
  public Skipped {
    where = Messages.oneLine(where);
    reason = Messages.oneLine(reason);
  }

  static Skipped unreadable(String where, IOException cause) {
    return new Skipped(where, "cannot be read: " + Messages.reason(cause));
  }

  static Skipped tooLarge(String where, long bytes, int limit) {
    return new Skipped(
        where,
        "%,d bytes of text, over the limit of %,d; split it or take it out"
            .formatted(bytes, limit));
  }

  /** {@code where: reason}. */
  @Override
  public String toString() {
    return where + ": " + reason;
  }
}
