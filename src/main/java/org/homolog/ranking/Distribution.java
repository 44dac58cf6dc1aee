package org.homolog.ranking;

import java.util.Arrays;

/**
 * A feature's values over all groups, and the cut below which they score 0.
 *
 * <p>The method is {@code get_multipliers} and {@code which_percentile} of {@code
 * get_distribution.py} in github.com/wikimedia/abstract-wikipedia-data-science: the cut is the
 * smallest {@code c = limit * i / 100}, {@code i} in 1 to 100, for which at most 95 % of the values
 * from {@code c} on are below the limit, and a value's score is the share of values below it among
 * those from {@code c} on.
 *
 * <p>That gives every group 0 where no value reaches the limit, and where those from the cut on are
 * all equal, as one great value far above the rest is. There the cut is the lowest value, so that a
 * score is the plain share of values below. So all groups score 0 only if all their values are
 * equal.
 */
final class Distribution {
  private static final int STEPS = 100;
  private static final double PERCENTILE = 0.95;

  private final double[] sorted;
  private final int start;

  private Distribution(double[] sorted, int start) {
    this.sorted = sorted;
    this.start = start;
  }

  /**
   * @param values in any order, none of them NaN
   * @param limit above 0
   */
  static Distribution of(double[] values, double limit) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int start = start(sorted, limit);
    boolean flat = start == sorted.length || sorted[start] == sorted[sorted.length - 1];
    return new Distribution(sorted, flat ? 0 : start);
  }

  /** The number of values below the cut. */
  private static int start(double[] sorted, double limit) {
    int belowLimit = below(sorted, limit);
    int start = belowLimit;
    for (int i = STEPS - 1; i > 0; i--) {
      int lower = below(sorted, limit * i / STEPS);
      int counted = sorted.length - lower;
      if (counted > 0 && (belowLimit - lower) / (double) counted > PERCENTILE) {
        break;
      }
      start = lower;
    }
    return start;
  }

  /** The share of values below {@code value} among those from the cut on: in [0, 1). */
  double score(double value) {
    if (sorted.length == 0 || value <= sorted[start]) {
      return 0;
    }
    return (below(sorted, value) - start) / (double) (sorted.length - start);
  }

  /** The number of values below {@code value}. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
