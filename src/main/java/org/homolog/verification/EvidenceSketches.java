package org.homolog.verification;

import java.util.Arrays;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;

/**
 * A Bloom filter of each unit's evidence (Bloom 1970): tells how much the evidence of two units
 * shares at most, and so how much their shingles have to.
 */
public final class EvidenceSketches {
  private static final int WORDS = 2;
  private static final int BITS = WORDS * Long.SIZE;

  /** For each unit its filter and, in one word more, the weight of its evidence. */
  private static final int EACH = WORDS + 1;

  private static final long UNKNOWN = -1;

  private final long[] words;

  /** The unit that others are compared with, and what of its evidence stands for each bit. */
  private int unit = -1;

  private final int[] weights = new int[BITS];

  /** For units numbered from 0. */
  public EvidenceSketches(int units) {
    words = new long[units * EACH];
    Arrays.fill(words, UNKNOWN);
  }

  /** Whether a unit is the one that others are compared with. */
  public boolean isOf(int number) {
    return unit == number;
  }

  /** Keeps a unit's evidence in mind, and compares others with it from now on. */
  public void of(int number, WeightedSet evidence) {
    unit = number;
    Arrays.fill(weights, 0);
    int at = number * EACH;
    Arrays.fill(words, at, at + WORDS, 0);
    words[at + WORDS] = evidence.total();
    for (int i = 0; i < evidence.size(); i++) {
      int bit = evidence.hashes()[i] & (BITS - 1);
      weights[bit] += evidence.weights()[i] & 0xFF;
      words[at + bit / Long.SIZE] |= 1L << bit;
    }
  }

  /**
   * The weight that the unit's shingles and another's have to share at least to reach a similarity.
   *
   * @param left the weight of the other's shingles
   * @param right the weight of the unit's shingles
   */
  public double least(Kind kind, double left, double right, int other, double threshold) {
    int at = unit * EACH;
    int otherAt = other * EACH;
    long total = words[at + WORDS];
    long otherTotal = words[otherAt + WORDS];
    if (otherTotal == UNKNOWN) {
      return Verifier.least(kind, left, right, threshold);
    }
    long common = total;
    for (int word = 0; word < WORDS; word++) {
      long missing = words[at + word] & ~words[otherAt + word];
      for (; missing != 0; missing &= missing - 1) {
        common -= weights[word * Long.SIZE + Long.numberOfTrailingZeros(missing)];
      }
    }
    return Verifier.least(
        kind, left, right, Math.min(common, otherTotal), total + otherTotal, threshold);
  }
}
