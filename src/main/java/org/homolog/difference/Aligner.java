package org.homolog.difference;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongIntHashMap;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.homolog.deadline.Deadline;

/**
 * Aligns two sequences of numbers: elements that are rare and as frequent on both sides are
 * anchors; between anchors it goes on likewise, and where none is left Myers' algorithm decides, or
 * nothing is aligned if the parts are too long for it.
 */
public final class Aligner {
  /** The partner of what has none. */
  public static final int NONE = -1;

  /** The greatest product of lengths for Myers' algorithm. */
  private static final long MYERS_LIMIT = 4_000_000;

  private static final int MAX_DEPTH = 64;

  /** How often an anchor may occur where none occurs once. */
  private static final int RARE = 8;

  private record Part(int left, int leftEnd, int right, int rightEnd, int depth) {
    boolean isEmpty() {
      return left == leftEnd || right == rightEnd;
    }

    long area() {
      return (long) (leftEnd - left) * (rightEnd - right);
    }
  }

  private final int[] left;
  private final int[] right;
  private final BitSet anchors;
  private final int[] partners;
  private final int[] leftCounts;
  private final int[] rightCounts;
  private final Effort effort;
  private final Deque<Part> parts = new ArrayDeque<>();

  private Aligner(int[] left, int[] right, BitSet anchors, int numbers, Effort effort) {
    this.effort = effort;
    this.left = left;
    this.right = right;
    this.anchors = anchors;
    partners = new int[left.length];
    Arrays.fill(partners, NONE);
    leftCounts = new int[numbers];
    rightCounts = new int[numbers];
  }

  /**
   * For each element of the left the index of its equal on the right, ascending, or {@link #NONE}.
   *
   * @param anchors the numbers that may be anchors
   * @param numbers more than the greatest number
   * @param effort for Myers' algorithm
   */
  public static int[] align(int[] left, int[] right, BitSet anchors, int numbers, Effort effort) {
    var aligner = new Aligner(left, right, anchors, numbers, effort);
    aligner.parts.push(new Part(0, left.length, 0, right.length, 0));
    while (!aligner.parts.isEmpty()) {
      Deadline.check();
      aligner.align(aligner.parts.pop());
    }
    return aligner.partners;
  }

  private void align(Part whole) {
    Part part = trimmed(whole);
    if (part.isEmpty()) {
      return;
    }
    if (part.depth() < MAX_DEPTH && (anchored(part, 1) || anchored(part, RARE))) {
      return;
    }
    if (effort.take(part.area(), MYERS_LIMIT)) {
      myers(part);
    }
  }

  /** Aligns what is equal at both ends: the rest. */
  private Part trimmed(Part part) {
    int l = part.left();
    int r = part.right();
    while (l < part.leftEnd() && r < part.rightEnd() && left[l] == right[r]) {
      partners[l++] = r++;
    }
    int leftEnd = part.leftEnd();
    int rightEnd = part.rightEnd();
    while (leftEnd > l && rightEnd > r && left[leftEnd - 1] == right[rightEnd - 1]) {
      partners[--leftEnd] = --rightEnd;
    }
    return new Part(l, leftEnd, r, rightEnd, part.depth());
  }

  /** Aligns the anchors that occur at most {@code max} times and leaves the parts between. */
  private boolean anchored(Part part, int max) {
    int[] places = places(part, max);
    IntArrayList lefts = new IntArrayList();
    IntArrayList rights = new IntArrayList();
    for (int l = part.left(); l < part.leftEnd(); l++) {
      if (places[l - part.left()] != NONE) {
        lefts.add(l);
        rights.add(places[l - part.left()]);
      }
    }
    int[] chosen = Ascending.longest(rights.toArray());
    int l = part.left();
    int r = part.right();
    for (int index : chosen) {
      partners[lefts.get(index)] = rights.get(index);
      parts.push(new Part(l, lefts.get(index), r, rights.get(index), part.depth() + 1));
      l = lefts.get(index) + 1;
      r = rights.get(index) + 1;
    }
    if (chosen.length > 0) {
      parts.push(new Part(l, part.leftEnd(), r, part.rightEnd(), part.depth() + 1));
    }
    return chosen.length > 0;
  }

  /** For each element of the left the right place of an anchor of the same rank. */
  private int[] places(Part part, int max) {
    count(left, part.left(), part.leftEnd(), leftCounts, 1);
    count(right, part.right(), part.rightEnd(), rightCounts, 1);
    var rightPlaces = new LongIntHashMap();
    var ranks = new IntIntHashMap();
    for (int r = part.right(); r < part.rightEnd(); r++) {
      if (isAnchor(right[r], max)) {
        rightPlaces.put(right[r] * (RARE + 1L) + ranks.addTo(right[r], 1), r);
      }
    }
    ranks.clear();
    int[] places = new int[part.leftEnd() - part.left()];
    for (int l = part.left(); l < part.leftEnd(); l++) {
      places[l - part.left()] =
          isAnchor(left[l], max)
              ? rightPlaces.getOrDefault(left[l] * (RARE + 1L) + ranks.addTo(left[l], 1), NONE)
              : NONE;
    }
    count(left, part.left(), part.leftEnd(), leftCounts, 0);
    count(right, part.right(), part.rightEnd(), rightCounts, 0);
    return places;
  }

  private boolean isAnchor(int number, int max) {
    return anchors.get(number)
        && leftCounts[number] <= max
        && leftCounts[number] == rightCounts[number];
  }

  /** Counts occurrences, or clears their counts with a factor of 0. */
  private static void count(int[] numbers, int start, int end, int[] counts, int factor) {
    for (int i = start; i < end; i++) {
      counts[numbers[i]] = (counts[numbers[i]] + 1) * factor;
    }
  }

  private void myers(Part part) {
    List<Change> changes =
        new MyersDiffWithLinearSpace<Integer>()
            .computeDiff(
                boxed(left, part.left(), part.leftEnd()),
                boxed(right, part.right(), part.rightEnd()),
                null);
    int l = part.left();
    int r = part.right();
    for (Change change : changes) {
      while (l < part.left() + change.startOriginal) {
        partners[l++] = r++;
      }
      l = part.left() + change.endOriginal;
      r = part.right() + change.endRevised;
    }
    while (l < part.leftEnd()) {
      partners[l++] = r++;
    }
  }

  private static List<Integer> boxed(int[] numbers, int start, int end) {
    return Arrays.stream(numbers, start, end).boxed().toList();
  }
}
