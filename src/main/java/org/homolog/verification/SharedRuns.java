package org.homolog.verification;

import com.carrotsearch.hppc.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homolog.deadline.Deadline;

/** Finds the maximal runs that two sequences of symbols share, overlapping as they may. */
final class SharedRuns {
  private final int minLength;
  private final int maxOccurrences;
  private final int leftLength;
  private final int rightLength;
  private final PrefixHash left;
  private final PrefixHash right;

  SharedRuns(int[] left, int[] right, MatchOptions options) {
    minLength = options.minLength();
    maxOccurrences = options.maxOccurrences();
    leftLength = left.length;
    rightLength = right.length;
    this.left = new PrefixHash(left);
    this.right = new PrefixHash(right);
  }

  List<Match> find() {
    long[] seeds = seeds();
    var runs = new ArrayList<Match>();
    long covered = -1; // diagonal and end of the last run, packed as seeds are
    for (long seed : seeds) {
      Deadline.check();
      if (seed >= covered) {
        Match run = extended(leftStart(seed), rightStart(seed));
        runs.add(run);
        covered = pack(run.leftStart() + run.length(), run.rightStart() + run.length());
      }
    }
    return runs;
  }

  /** Pairs of equal runs of the minimal length, by diagonal and then by left start. */
  private long[] seeds() {
    Occurrences lefts = new Occurrences(left, leftLength, minLength);
    Occurrences rights = new Occurrences(right, rightLength, minLength);
    var seeds = new LongArrayList();
    int i = 0;
    int j = 0;
    while (i < lefts.size() && j < rights.size()) {
      int order = Long.compare(lefts.hash(i), rights.hash(j));
      if (order < 0) {
        i = lefts.next(i);
      } else if (order > 0) {
        j = rights.next(j);
      } else {
        int nextLeft = lefts.next(i);
        int nextRight = rights.next(j);
        if (Math.max(nextLeft - i, nextRight - j) <= maxOccurrences) {
          addAll(seeds, lefts, i, nextLeft, rights, j, nextRight);
        } else {
          addInOrder(seeds, lefts, i, nextLeft, rights, j, nextRight);
        }
        i = nextLeft;
        j = nextRight;
      }
    }
    long[] sorted = seeds.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void addAll(
      LongArrayList seeds,
      Occurrences lefts,
      int i,
      int iEnd,
      Occurrences rights,
      int j,
      int jEnd) {
    for (int l = i; l < iEnd; l++) {
      for (int r = j; r < jEnd; r++) {
        seeds.add(pack(lefts.start(l), rights.start(r)));
      }
    }
  }

  private void addInOrder(
      LongArrayList seeds,
      Occurrences lefts,
      int i,
      int iEnd,
      Occurrences rights,
      int j,
      int jEnd) {
    int count = Math.min(iEnd - i, jEnd - j);
    for (int k = 0; k < count; k++) {
      seeds.add(pack(lefts.start(i + k), rights.start(j + k)));
      seeds.add(pack(lefts.start(iEnd - 1 - k), rights.start(jEnd - 1 - k)));
    }
  }

  /** The diagonal in the upper half, never negative, and the left start in the lower. */
  private long pack(int leftStart, int rightStart) {
    return ((long) (rightStart - leftStart + leftLength) << 32) | leftStart;
  }

  private static int leftStart(long seed) {
    return (int) seed;
  }

  private int rightStart(long seed) {
    return (int) (seed >>> 32) - leftLength + leftStart(seed);
  }

  private Match extended(int l, int r) {
    int back = common(Math.min(l, r), n -> left.of(l - n, l) == right.of(r - n, r));
    int forth =
        common(
            Math.min(leftLength - l, rightLength - r),
            n -> left.of(l, l + n) == right.of(r, r + n));
    return new Match(l - back, r - back, back + forth);
  }

  /** The greatest length up to {@code limit} that is {@code equal}; all shorter ones are. */
  private static int common(int limit, java.util.function.IntPredicate equal) {
    int low = 0;
    int high = limit;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (equal.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
