package org.homolog.web.page.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which part of all lines or rows is shown.
 *
 * @param links to the parts before and after
 */
record Part(int first, int last, int total, String what, List<Link> links) {
  /**
   * @param what is counted: {@code lines}
   * @param page where the part from a line on is
   */
  static Part of(int first, int last, int total, String what, IntFunction<String> page) {
    var links = new ArrayList<Link>();
    if (first > 1) {
      links.add(new Link("Previous " + what, page.apply(Math.max(1, first - Budget.LINES))));
    }
    if (last < total) {
      links.add(new Link("Next " + what, page.apply(last + 1)));
    }
    return new Part(first, last, total, what, links);
  }

  /** The line to begin with that is nearest to what was asked for. */
  static int clamp(int from, int total) {
    return Math.max(1, Math.min(from, total));
  }

  boolean isWhole() {
    return links.isEmpty();
  }

  /** {@code Only lines 1 to 5,000 of 60,000 are shown here.} */
  String sentence() {
    return "Only %s %,d to %,d of %,d are shown here.".formatted(what, first, last, total);
  }
}
