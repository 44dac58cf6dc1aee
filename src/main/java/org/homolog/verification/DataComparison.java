package org.homolog.verification;

import org.homolog.fingerprint.Entries;

/** Compares the entries of two modules, path by path, each value as often as it stands there. */
final class DataComparison {
  /** Bits that are taken to agree and to conflict before anything is seen. */
  private static final double DOUBT_BITS = 2;

  private final Entries left;
  private final Entries right;
  private int agreeing;
  private int conflicting;
  private double agreeingBits;
  private double conflictingBits;

  private DataComparison(Entries left, Entries right) {
    this.left = left;
    this.right = right;
  }

  /**
   * What the data of two modules says.
   *
   * @param values the weight of the values that both have, wherever they stand
   */
  static Evidence.Data of(Profile left, Profile right, double values, double doubt) {
    Entries ofLeft = left.features().entries();
    Entries ofRight = right.features().entries();
    if (ofLeft.size() == 0 || ofRight.size() == 0) {
      return Evidence.Data.NONE;
    }
    var comparison = new DataComparison(ofLeft, ofRight);
    comparison.run();
    double total = left.values().set().total() + right.values().set().total();
    return new Evidence.Data(
        comparison.agreeing,
        comparison.conflicting,
        Math.log(
            (comparison.agreeingBits + DOUBT_BITS) / (comparison.conflictingBits + DOUBT_BITS)),
        2 * values / (total + doubt));
  }

  private void run() {
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      boolean ofLeft = j == right.size() || i < left.size() && left.paths()[i] <= right.paths()[j];
      boolean ofRight = i == left.size() || j < right.size() && right.paths()[j] <= left.paths()[i];
      int leftEnd = ofLeft ? end(left, i) : i;
      int rightEnd = ofRight ? end(right, j) : j;
      if (ofLeft && ofRight) {
        path(i, leftEnd, j, rightEnd);
      }
      i = leftEnd;
      j = rightEnd;
    }
  }

  /** The end of the rows of one path. */
  private static int end(Entries entries, int row) {
    int end = row + 1;
    while (end < entries.size() && entries.paths()[end] == entries.paths()[row]) {
      end++;
    }
    return end;
  }

  /** Values of one path that stand on one side only conflict as far as they can be paired. */
  private void path(int leftStart, int leftEnd, int rightStart, int rightEnd) {
    int leftOnly = 0;
    int rightOnly = 0;
    double leftFigures = 0;
    double rightFigures = 0;
    int i = leftStart;
    int j = rightStart;
    while (i < leftEnd || j < rightEnd) {
      int order =
          i == leftEnd
              ? 1
              : j == rightEnd ? -1 : Integer.compareUnsigned(left.values()[i], right.values()[j]);
      if (order == 0) {
        agreeing++;
        agreeingBits += left.isFigure(i) ? left.bits(i) : 0;
        i++;
        j++;
      } else if (order < 0) {
        leftOnly++;
        leftFigures += left.isFigure(i) ? left.bits(i) : 0;
        i++;
      } else {
        rightOnly++;
        rightFigures += right.isFigure(j) ? right.bits(j) : 0;
        j++;
      }
    }
    int paired = Math.min(leftOnly, rightOnly);
    conflicting += paired;
    if (leftFigures > 0 && rightFigures > 0) {
      conflictingBits += paired * (leftFigures / leftOnly + rightFigures / rightOnly) / 2;
    }
  }
}
