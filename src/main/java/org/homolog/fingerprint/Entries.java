package org.homolog.fingerprint;

import java.util.Arrays;

/**
 * The data of a module: the leaves of its tables, each the path of keys that leads to a value, and
 * the value. Positions in a list are no keys, so that an inserted element moves no other.
 *
 * <p>The rows are sorted by path, then by value; equal rows stand as often as the module has them.
 * The arrays are shared, not copied: read only.
 *
 * @param paths for each row a hash of the keys that lead to the value
 * @param values for each row a hash of the value
 * @param bits for each row how many bits the value says: one of a boolean, few of a small number,
 *     {@value #MOST_BITS} at most; negative where no translation changes the value
 * @param distinct the values of {@value #TELLING_BITS} bits and more, wherever they stand
 * @param share the part of the module's tokens that stand in these tables, in [0, 1]
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns of a hot path
public record Entries(int[] paths, int[] values, byte[] bits, WeightedSet distinct, double share) {
  /** The most bits that a value says. */
  public static final int MOST_BITS = 16;

  /** The bits from which on a value is told from others wherever it stands. */
  static final int TELLING_BITS = 6;

  /** The entries of a unit without data. */
  public static final Entries NONE =
      new Entries(new int[0], new int[0], new byte[0], new WeightedSet(new int[0], new byte[0]), 0);

  /** The number of rows. */
  public int size() {
    return paths.length;
  }

  /** How many bits the value of a row says. */
  public int bits(int row) {
    return Math.abs(bits[row]);
  }

  /** Whether the value of a row is a figure: a number, a boolean, or a text for machines. */
  public boolean isFigure(int row) {
    return bits[row] < 0;
  }

  /** A hash of a row's path and value. */
  public int hash(int row) {
    return TextHash.fold(TextHash.mix(paths[row] * 31L + values[row]));
  }

  /** The rows as a set, each weighing what its value says. */
  WeightedSet asSet() {
    int[] hashes = new int[size()];
    byte[] weights = new byte[size()];
    long[] sorted = new long[size()];
    for (int row = 0; row < sorted.length; row++) {
      sorted[row] = (long) hash(row) << Integer.SIZE | row;
    }
    Arrays.sort(sorted);
    int count = 0;
    for (long each : sorted) {
      int hash = (int) (each >> Integer.SIZE);
      if (count == 0 || hashes[count - 1] != hash) {
        hashes[count] = hash;
        weights[count++] = weight(bits((int) each));
      }
    }
    return new WeightedSet(Arrays.copyOf(hashes, count), Arrays.copyOf(weights, count));
  }

  /** The weight of a value that says so many bits. */
  static byte weight(int bits) {
    return (byte) Math.max(1, WeightedSet.UNIT * bits / MOST_BITS);
  }
}
