package org.homolog.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.homolog.deadline.Deadline;

/** Chooses among shared runs, the longest first, so that no token is in two. */
final class Tiling {
  private static final Comparator<Match> LONGEST_FIRST =
      Comparator.comparingInt(Match::length)
          .reversed()
          .thenComparingInt(match -> Math.abs(match.rightStart() - match.leftStart()))
          .thenComparing(Comparator.naturalOrder());

  private final int minLength;
  private final BitSet left;
  private final BitSet right;

  Tiling(int leftLength, int rightLength, int minLength) {
    this.minLength = minLength;
    left = new BitSet(leftLength);
    right = new BitSet(rightLength);
  }

  List<Match> tile(List<Match> runs) {
    var queue = new PriorityQueue<>(LONGEST_FIRST);
    queue.addAll(runs);
    var tiles = new ArrayList<Match>();
    for (Match run = queue.poll(); run != null; run = queue.poll()) {
      Deadline.check();
      if (take(run)) {
        tiles.add(run);
      } else {
        addFree(queue, run);
      }
    }
    return tiles;
  }

  private boolean take(Match run) {
    if (free(run, 0) < run.length()) {
      return false;
    }
    left.set(run.leftStart(), run.leftStart() + run.length());
    right.set(run.rightStart(), run.rightStart() + run.length());
    return true;
  }

  /** Puts back the parts of a run that no tile has taken. */
  private void addFree(PriorityQueue<Match> queue, Match run) {
    int at = 0;
    while (at + minLength <= run.length()) {
      int end = free(run, at);
      if (end - at >= minLength) {
        queue.add(new Match(run.leftStart() + at, run.rightStart() + at, end - at));
      }
      at = Math.max(at + 1, taken(run, end));
    }
  }

  /** The offset in the run where the free tokens from {@code at} on end. */
  private int free(Match run, int at) {
    int end = Math.min(next(left, run.leftStart(), at), next(right, run.rightStart(), at));
    return Math.min(end, run.length());
  }

  private static int next(BitSet taken, int start, int at) {
    int next = taken.nextSetBit(start + at);
    return next < 0 ? Integer.MAX_VALUE : next - start;
  }

  /** The offset in the run where the taken tokens from {@code at} on end. */
  private int taken(Match run, int at) {
    return Math.max(
        left.nextClearBit(run.leftStart() + at) - run.leftStart(),
        right.nextClearBit(run.rightStart() + at) - run.rightStart());
  }
}
