package org.homolog.fingerprint;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** Hashes of names, literals and shingles: the same on every machine and in every run. */
final class TextHash {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private TextHash() {}

  static long of(String text) {
    return HASHER.hashCharsToLong(text);
  }

  /** Spreads the bits of {@code value} (Stafford's mix 13). */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The first half of the bits, for sets of hashes. */
  static int fold(long hash) {
    return (int) (hash >>> Integer.SIZE);
  }
}
