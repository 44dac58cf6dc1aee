package org.homolog.frame;

import com.carrotsearch.hppc.BitMixer;
import java.util.Arrays;
import org.homolog.fingerprint.Entries;

/**
 * The {@value #SIZE} lowest of a set's hashes, mixed: those of two sets estimate how alike the sets
 * are (bottom-k sketch, Cohen and Kaplan 2007).
 *
 * @param elements ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never changed
record Sketch(int[] elements) {
  private static final int SIZE = 96;

  static final Sketch NONE = new Sketch(new int[0]);

  static Sketch of(int[] hashes) {
    int[] mixed = new int[hashes.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = BitMixer.mix32(hashes[i]);
    }
    Arrays.sort(mixed);
    return new Sketch(Arrays.copyOf(mixed, Math.min(SIZE, mixed.length)));
  }

  static Sketch of(Entries entries) {
    int[] hashes = new int[entries.size()];
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = entries.hash(row);
    }
    return of(Arrays.stream(hashes).distinct().toArray());
  }

  /** Dice's coefficient of the two sets, estimated; 1 of empty ones. */
  double dice(Sketch other) {
    int[] left = elements;
    int[] right = other.elements;
    int common = 0;
    int union = 0;
    int i = 0;
    int j = 0;
    int most = Math.max(left.length, right.length);
    while (union < most && (i < left.length || j < right.length)) {
      boolean ofLeft = j == right.length || i < left.length && left[i] <= right[j];
      boolean ofRight = i == left.length || j < right.length && right[j] <= left[i];
      common += ofLeft && ofRight ? 1 : 0;
      i += ofLeft ? 1 : 0;
      j += ofRight ? 1 : 0;
      union++;
    }
    if (union == 0) {
      return 1;
    }
    double jaccard = common / (double) union;
    return 2 * jaccard / (1 + jaccard);
  }
}
