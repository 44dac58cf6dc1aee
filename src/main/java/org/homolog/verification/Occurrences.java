package org.homolog.verification;

import com.carrotsearch.hppc.sorting.IndirectSort;

/** The runs of one length in a sequence, sorted by hash and then by start. */
final class Occurrences {
  private final long[] hashes;
  private final int[] order;

  Occurrences(PrefixHash prefixes, int length, int runLength) {
    hashes = new long[length - runLength + 1];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = prefixes.of(i, i + runLength);
    }
    order = IndirectSort.mergesort(0, hashes.length, (i, j) -> Long.compare(hashes[i], hashes[j]));
  }

  int size() {
    return order.length;
  }

  long hash(int index) {
    return hashes[order[index]];
  }

  int start(int index) {
    return order[index];
  }

  /** The index after the last of the same hash. */
  int next(int index) {
    int next = index + 1;
    while (next < order.length && hash(next) == hash(index)) {
      next++;
    }
    return next;
  }
}
