package org.homolog.fingerprint;

import java.util.Arrays;

/** Hashes every run of {@value #LENGTH} consecutive symbols of a blind form. */
final class Shingler {
  /** Tokens in a shingle (k). */
  static final int LENGTH = 6;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Shingler() {}

  /** The shingles of all positions; a shorter sequence is one shingle. */
  static int[] shingles(int[] symbols) {
    int length = Math.min(LENGTH, symbols.length);
    if (length == 0) {
      return new int[0];
    }
    int[] shingles = new int[symbols.length - length + 1];
    for (int i = 0; i < shingles.length; i++) {
      long hash = length;
      for (int j = i; j < i + length; j++) {
        hash = (hash + symbols[j] + 1) * BASE;
        hash ^= hash >>> 29;
      }
      shingles[i] = TextHash.fold(TextHash.mix(hash));
    }
    return shingles;
  }

  /**
   * The shingles of the tokens from {@code start} to {@code end} of a sequence whose shingles are
   * {@code all}.
   */
  static int[] within(int[] all, int[] symbols, int start, int end) {
    return end - start < LENGTH
        ? shingles(Arrays.copyOfRange(symbols, start, end))
        : Arrays.copyOfRange(all, start, end - LENGTH + 1);
  }
}
