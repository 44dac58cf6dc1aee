package org.homolog.fingerprint;

import java.util.Arrays;

/**
 * Chooses the shingles by which a unit is retrieved: those whose hash, read as a number in [0, 1),
 * lies below their weight times the unit's rate. As both units of a pair draw by the same numbers,
 * a shingle they share is chosen in both with the chance of the lower rate (coordinated weighted
 * sampling, Cohen). The rate is 1 and more for small units, which are thus indexed whole, falls
 * with the unit's weight so that {@value #TARGET} shingles are expected, and never falls below
 * {@value #LEAST_RATE}, which keeps a small unit's containment in a large one visible.
 */
public final class Selection {
  private static final int TARGET = 192;
  private static final double LEAST_RATE = 0.125;
  private static final int PARTS = 64;

  private Selection() {}

  /**
   * The rate of a unit whose shingles weigh {@code total}: the chance of one of the greatest weight
   * to be selected, or more.
   */
  public static double rate(double total) {
    return Math.max(LEAST_RATE, TARGET * WeightedSet.UNIT / Math.max(1, total));
  }

  /**
   * The inverse of the rate, in parts of a weight's unit; a multiple of 1/{@value #PARTS}, so that
   * sums are exact in whatever order they are taken.
   */
  public static float inverseRate(double total) {
    return (float) (Math.rint(PARTS * WeightedSet.UNIT / rate(total)) / PARTS);
  }

  /**
   * How much two units share at most: two standard errors more than estimated, as a shingle of
   * weight w that is selected with the chance p counts w/p, the inverse rate or w if more.
   */
  public static double most(double estimate, double inverseRate) {
    double root = Math.sqrt(estimate) + Math.sqrt(inverseRate);
    return root * root;
  }

  /** The least estimate with which two units may share a weight. */
  public static double leastEstimate(double weight, double inverseRate) {
    double root = Math.max(0, Math.sqrt(weight) - Math.sqrt(inverseRate));
    return root * root;
  }

  /** The elements by which a unit of these is retrieved. */
  public static WeightedSet select(WeightedSet set) {
    double rate = rate(set.total());
    int[] hashes = set.hashes();
    byte[] weights = set.weights();
    int[] selected = new int[hashes.length];
    byte[] kept = new byte[hashes.length];
    int size = 0;
    for (int i = 0; i < hashes.length; i++) {
      double number = (TextHash.mix(hashes[i]) >>> 11) * 0x1p-53;
      if (number * WeightedSet.UNIT < (weights[i] & 0xFF) * rate) {
        selected[size] = hashes[i];
        kept[size++] = weights[i];
      }
    }
    return new WeightedSet(Arrays.copyOf(selected, size), Arrays.copyOf(kept, size));
  }
}
