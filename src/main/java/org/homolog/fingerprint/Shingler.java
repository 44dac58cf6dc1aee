package org.homolog.fingerprint;

import java.util.Arrays;

/**
 * Hashes every run of consecutive tokens of a blind form: of {@value #LENGTH} symbols for shingles,
 * of {@value #RUN_LENGTH} tokens with what globals, fields, keys and literals say for runs.
 */
final class Shingler {
  /** Tokens in a shingle (k). */
  static final int LENGTH = 6;

  /** Tokens in a run with its values. */
  static final int RUN_LENGTH = 5;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private Shingler() {}

  /** The shingles of all positions; a shorter sequence is one shingle. */
  static int[] shingles(int[] symbols) {
    return hashes(symbols, LENGTH);
  }

  /** The runs of all positions of a sequence; the names of locals are left out. */
  static int[] runs(TokenSequence sequence) {
    int[] codes = new int[sequence.size()];
    for (int i = 0; i < codes.length; i++) {
      int symbol = sequence.symbols()[i];
      codes[i] =
          switch (TokenKind.of(sequence.kinds()[i])) {
            case FIXED, LOCAL -> symbol;
            case GLOBAL, FIELD, KEY, STRING, NUMBER ->
                TextHash.fold(TextHash.mix(sequence.values()[i] + symbol));
          };
    }
    return hashes(codes, RUN_LENGTH);
  }

  private static int[] hashes(int[] symbols, int most) {
    int length = Math.min(most, symbols.length);
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
   * The hashes of the tokens from {@code start} to {@code end} of a sequence whose hashes of runs
   * of {@code length} tokens are {@code all}; the first of fewer tokens.
   */
  static int[] within(int[] all, int length, int start, int end) {
    return end - start < length
        ? Arrays.copyOf(all, Math.min(all.length, 1))
        : Arrays.copyOfRange(all, start, Math.min(all.length, end - length + 1));
  }
}
