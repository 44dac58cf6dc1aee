package org.homolog.verification;

/**
 * Hashes of the prefixes of a sequence, from which those of all runs follow: polynomials modulo the
 * Mersenne prime 2<sup>61</sup> − 1 (Karp and Rabin 1987).
 */
final class PrefixHash {
  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = 0x0F1E_2D3C_4B5A_6978L;

  private final long[] prefixes;
  private final long[] powers;

  PrefixHash(int[] symbols) {
    prefixes = new long[symbols.length + 1];
    powers = new long[symbols.length + 1];
    powers[0] = 1;
    for (int i = 0; i < symbols.length; i++) {
      prefixes[i + 1] = reduce(times(prefixes[i], BASE) + symbols[i] + 1);
      powers[i + 1] = times(powers[i], BASE);
    }
  }

  /** The hash of the symbols from {@code start} to before {@code end}. */
  long of(int start, int end) {
    long hash = prefixes[end] - times(prefixes[start], powers[end - start]);
    return hash < 0 ? hash + PRIME : hash;
  }

  private static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return reduce((low & PRIME) + ((low >>> 61) | (high << 3)));
  }

  private static long reduce(long value) {
    long folded = (value & PRIME) + (value >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }
}
