package org.homolog.web.page.code;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.LineRange;

/** Which lines are marked, and which ranges begin where. */
final class Marking {
  private final BitSet lines = new BitSet();
  private final Map<Integer, String> ranges = new HashMap<>();

  /**
   * @param total the number of lines there are
   */
  Marking(List<LineRange> marked, int total) {
    for (LineRange range : marked) {
      if (range.first() <= total) {
        lines.set(range.first(), Math.min(range.last(), total) + 1);
        ranges.merge(
            range.first(),
            range.first() + " to " + Math.min(range.last(), total),
            (some, others) -> some + ", " + others);
      }
    }
  }

  boolean isMarked(int line) {
    return lines.get(line);
  }

  /** {@code 3 to 17} of the ranges that begin on a line, or empty. */
  String from(int line) {
    return ranges.getOrDefault(line, "");
  }
}
