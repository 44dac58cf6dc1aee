package org.homolog.fingerprint;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A set of hashes, each with the weight of its rarity. Of 32 bits: that two sets of a thousand
 * share one by chance happens once in four thousand pairs.
 *
 * <p>The arrays are shared, not copied: read only.
 */
public final class WeightedSet {
  /** The weight of what the background does not know, the greatest. */
  public static final int UNIT = 255;

  private final int[] hashes;
  private final byte[] weights;
  private final long total;

  /**
   * Takes hashes in ascending order without repeats, and the weight of each, 1 to {@link #UNIT}, as
   * an unsigned byte.
   */
  public WeightedSet(int[] hashes, byte[] weights) {
    if (hashes.length != weights.length) {
      throw new IllegalArgumentException("a weight for each hash");
    }
    this.hashes = hashes;
    this.weights = weights;
    long sum = 0;
    for (byte weight : weights) {
      sum += weight & 0xFF;
    }
    total = sum;
  }

  /**
   * The set of the first {@code count} hashes in any order with repeats; the array is sorted in
   * place.
   */
  static WeightedSet of(int[] hashes, int count, IntUnaryOperator weight) {
    HashSort.sort(hashes, count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[size++] = hashes[i];
      }
    }
    byte[] weights = new byte[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (byte) weight.applyAsInt(hashes[i]);
    }
    return new WeightedSet(Arrays.copyOf(hashes, size), weights);
  }

  public int[] hashes() {
    return hashes;
  }

  public byte[] weights() {
    return weights;
  }

  public int size() {
    return hashes.length;
  }

  /** The sum of all weights. */
  public long total() {
    return total;
  }

  /** What either set has, at the greater of its weights. */
  WeightedSet union(WeightedSet other) {
    if (other.size() == 0) {
      return this;
    }
    int[] union = new int[size() + other.size()];
    byte[] of = new byte[union.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < size() || j < other.size()) {
      boolean left = j == other.size() || i < size() && hashes[i] <= other.hashes[j];
      boolean right = i == size() || j < other.size() && other.hashes[j] <= hashes[i];
      int weight = left ? weights[i] & 0xFF : 0;
      union[count] = left ? hashes[i] : other.hashes[j];
      of[count++] = (byte) Math.max(weight, right ? other.weights[j] & 0xFF : 0);
      i += left ? 1 : 0;
      j += right ? 1 : 0;
    }
    return new WeightedSet(Arrays.copyOf(union, count), Arrays.copyOf(of, count));
  }

  /** The weight of what both sets have. */
  public long intersection(WeightedSet other) {
    int[] left = hashes;
    int[] right = other.hashes;
    long sum = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int l = left[i];
      int r = right[j];
      sum += l == r ? weights[i] & 0xFF : 0; // no branch is taken that could be mispredicted
      i += l <= r ? 1 : 0;
      j += r <= l ? 1 : 0;
    }
    return sum;
  }
}
