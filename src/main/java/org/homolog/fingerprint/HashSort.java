package org.homolog.fingerprint;

import java.util.Arrays;

/**
 * Sorts hashes in time linear in their number, as their bits are spread evenly: into about as many
 * buckets as there are hashes by the first bits, and then next to each other.
 */
final class HashSort {
  private static final int FEW = 64;

  /** Hashes in a bucket that are no chance any more, as those of one name that recurs. */
  private static final int CROWDED = 16;

  private HashSort() {}

  /** Sorts the first {@code count} hashes in ascending order. */
  static void sort(int[] hashes, int count) {
    if (count < FEW) {
      Arrays.sort(hashes, 0, count);
      return;
    }
    int shift = Integer.numberOfLeadingZeros(count) + 1;
    int[] ends = new int[1 << (Integer.SIZE - shift)];
    for (int i = 0; i < count; i++) {
      ends[bucket(hashes[i], shift)]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] unsorted = Arrays.copyOf(hashes, count);
    int[] starts = ends.clone();
    for (int hash : unsorted) {
      hashes[--starts[bucket(hash, shift)]] = hash;
    }
    for (int i = 0; i < ends.length; i++) {
      sort(hashes, starts[i], ends[i]);
    }
  }

  private static int bucket(int hash, int shift) {
    return (hash ^ Integer.MIN_VALUE) >>> shift;
  }

  private static void sort(int[] hashes, int start, int end) {
    if (end - start > CROWDED) {
      Arrays.sort(hashes, start, end);
      return;
    }
    for (int i = start + 1; i < end; i++) {
      int hash = hashes[i];
      int j = i;
      for (; j > start && hashes[j - 1] > hash; j--) {
        hashes[j] = hashes[j - 1];
      }
      hashes[j] = hash;
    }
  }
}
