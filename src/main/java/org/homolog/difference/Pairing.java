package org.homolog.difference;

import java.util.BitSet;
import java.util.List;
import org.homolog.deadline.Deadline;

/**
 * Puts lines side by side that differ but are alike: in each gap between aligned lines the
 * ascending pairs of the greatest total similarity; in gaps too large for that, lines that differ
 * in names and literals only.
 */
final class Pairing {
  /** The greatest work on one gap, in comparisons of tokens. */
  private static final long LIMIT = 2_000_000;

  /** Lines less alike than that are no pair. */
  private static final float THRESHOLD = 0.5f;

  private final List<TokenLine> left;
  private final List<TokenLine> right;
  private final int[] partners;
  private final Effort effort;
  private final Interner contents = new Interner();
  private final Interner shapes = new Interner();

  private Pairing(List<TokenLine> left, List<TokenLine> right, int[] partners, Effort effort) {
    this.effort = effort;
    this.left = left;
    this.right = right;
    this.partners = partners;
  }

  /** Adds the pairs to {@code partners}, the indices of lines on the right by those on the left. */
  static void add(List<TokenLine> left, List<TokenLine> right, int[] partners, Effort effort) {
    new Pairing(left, right, partners, effort).gaps(0, left.size(), 0, right.size(), true);
  }

  private void gaps(int start, int end, int rightStart, int rightEnd, boolean byShape) {
    int l = start;
    int r = rightStart;
    for (int i = start; i <= end; i++) {
      int partner = i < end ? partners[i] : rightEnd;
      if (partner != Aligner.NONE) {
        if (i > l && partner > r) {
          gap(l, i, r, partner, byShape);
        }
        l = i + 1;
        r = partner + 1;
      }
    }
  }

  private void gap(int start, int end, int rightStart, int rightEnd, boolean byShape) {
    long cost =
        work(left, start, end) * (rightEnd - rightStart)
            + work(right, rightStart, rightEnd) * (end - start);
    if (effort.take(cost, LIMIT)) {
      bySimilarity(start, end, rightStart, rightEnd);
    } else if (byShape) {
      byShape(start, end, rightStart, rightEnd);
      gaps(start, end, rightStart, rightEnd, false);
    } else {
      effort.exceed();
    }
  }

  private static long work(List<TokenLine> lines, int start, int end) {
    long work = 0;
    for (int i = start; i < end; i++) {
      work += 1 + lines.get(i).words().size();
    }
    return work;
  }

  private void byShape(int start, int end, int rightStart, int rightEnd) {
    List<TokenLine> lefts = left.subList(start, end);
    int[] leftShapes = shapes.lines(lefts, line -> line::shape);
    int[] rightShapes = shapes.lines(right.subList(rightStart, rightEnd), line -> line::shape);
    BitSet anchors = Interner.telling(lefts, leftShapes);
    int[] found = Aligner.align(leftShapes, rightShapes, anchors, shapes.size(), effort);
    for (int i = 0; i < found.length; i++) {
      if (found[i] != Aligner.NONE) {
        partners[start + i] = rightStart + found[i];
      }
    }
  }

  private void bySimilarity(int start, int end, int rightStart, int rightEnd) {
    int rows = end - start;
    int columns = rightEnd - rightStart;
    float[][] similarities = similarities(start, end, rightStart, rightEnd);
    float[][] best = new float[rows + 1][columns + 1]; // of the lines from these on
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        best[i][j] =
            Math.max(
                Math.max(best[i + 1][j], best[i][j + 1]),
                gain(similarities[i][j], best[i + 1][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (best[i][j] == best[i + 1][j]) {
        i++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        partners[start + i++] = rightStart + j++;
      }
    }
  }

  private static float gain(float similarity, float rest) {
    return similarity < THRESHOLD ? 0 : similarity + rest;
  }

  private float[][] similarities(int start, int end, int rightStart, int rightEnd) {
    int[][][] lefts = bags(left.subList(start, end));
    int[][][] rights = bags(right.subList(rightStart, rightEnd));
    float[][] similarities = new float[lefts.length][rights.length];
    for (int i = 0; i < lefts.length; i++) {
      Deadline.check();
      for (int j = 0; j < rights.length; j++) {
        similarities[i][j] =
            (dice(lefts[i][0], rights[j][0]) + dice(lefts[i][1], rights[j][1])) / 2;
      }
    }
    return similarities;
  }

  /** For each line its tokens as sorted numbers: as they are, and without names and literals. */
  private int[][][] bags(List<TokenLine> lines) {
    return lines.stream()
        .map(
            line ->
                new int[][] {
                  line.words().stream()
                      .mapToInt(word -> contents.number(line.content(word)))
                      .sorted()
                      .toArray(),
                  line.words().stream()
                      .mapToInt(word -> shapes.number(line.shape(word)))
                      .sorted()
                      .toArray()
                })
        .toArray(int[][][]::new);
  }

  /** Twice what two sorted bags share over what they hold. */
  private static float dice(int[] some, int[] others) {
    int shared = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      int order = Integer.compare(some[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int total = some.length + others.length;
    return total == 0 ? 0 : 2f * shared / total;
  }
}
