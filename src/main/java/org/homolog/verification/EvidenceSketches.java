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

  /** For units numbered from 0. */
  public EvidenceSketches(int units) {
    words = new long[units * EACH];
    Arrays.fill(words, UNKNOWN);
  }

  /** Keeps a unit's evidence in mind. */
  public void add(int unit, WeightedSet evidence) {
    int at = unit * EACH;
    Arrays.fill(words, at, at + WORDS, 0);
    words[at + WORDS] = evidence.total();
    for (int hash : evidence.hashes()) {
      words[at + bit(hash) / Long.SIZE] |= 1L << hash;
    }
  }

  private static int bit(int hash) {
    return hash & (BITS - 1);
  }

  /** Compares the evidence of one unit with that of others; safe for use by many threads. */
  public final class Sketch {
    private final long total;
    private final long[] own = new long[WORDS];

    /** What of the evidence stands for each bit. */
    private final int[] weights = new int[BITS];

    private Sketch(WeightedSet evidence) {
      total = evidence.total();
      for (int i = 0; i < evidence.size(); i++) {
        int bit = bit(evidence.hashes()[i]);
        own[bit / Long.SIZE] |= 1L << bit;
        weights[bit] += evidence.weights()[i] & 0xFF;
      }
    }

    /**
     * The weight that the unit's shingles and another's have to share at least to reach a
     * similarity.
     *
     * @param left the weight of the other's shingles
     * @param right the weight of the unit's shingles
     */
    public double least(Kind kind, double left, double right, int other, double threshold) {
      int at = other * EACH;
      long otherTotal = words[at + WORDS];
      if (otherTotal == UNKNOWN) {
        return Verifier.least(kind, left, right, threshold);
      }
      long common = total;
      for (int word = 0; word < WORDS; word++) {
        long missing = own[word] & ~words[at + word];
        for (; missing != 0; missing &= missing - 1) {
          common -= weights[word * Long.SIZE + Long.numberOfTrailingZeros(missing)];
        }
      }
      return Verifier.least(
          kind, left, right, Math.min(common, otherTotal), total + otherTotal, threshold);
    }
  }

  /** Of a unit, numbered or not. */
  public Sketch of(WeightedSet evidence) {
    return new Sketch(evidence);
  }
}
