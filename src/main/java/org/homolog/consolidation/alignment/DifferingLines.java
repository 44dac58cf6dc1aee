package org.homolog.consolidation.alignment;

import java.util.BitSet;
import java.util.List;

/** The lines of two sources that have no partner on the other side. */
final class DifferingLines {
  private final BitSet lefts = new BitSet();
  private final BitSet rights = new BitSet();
  private int more;

  /** Adds lines of the left that stand where those of the right stand; either may be none. */
  void add(List<int[]> left, List<int[]> right) {
    int added = add(lefts, left);
    more += Math.max(0, add(rights, right) - added);
  }

  private static int add(BitSet lines, List<int[]> ranges) {
    int before = lines.cardinality();
    ranges.forEach(range -> lines.set(range[0], range[1] + 1));
    return lines.cardinality() - before;
  }

  /** The number of lines, those that stand side by side once. */
  int count() {
    return lefts.cardinality() + more;
  }
}
