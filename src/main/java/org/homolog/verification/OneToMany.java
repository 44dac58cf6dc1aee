package org.homolog.verification;

import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Compares one unit with many, the cheapest first: most are told to be unlike by their evidence.
 */
public final class OneToMany {
  private final Features unit;
  private final Probe evidence;
  private @Nullable Probe shingles;

  public OneToMany(Features unit) {
    this.unit = unit;
    evidence = new Probe(unit.evidence());
  }

  /**
   * How alike the unit and another of the same kind, of another canonical form, are.
   *
   * @param most the weight that their shingles share at most
   * @param threshold of the similarity: from which on it is told exactly
   * @return the similarity, or something below the threshold
   */
  public double similarity(Features other, double most, double threshold) {
    long common = evidence.intersection(other.evidence());
    double bound = Verifier.similarity(other, unit, most, common);
    if (bound < threshold) {
      return bound;
    }
    Probe own = shingles;
    if (own == null) {
      own = new Probe(unit.shingles());
      shingles = own;
    }
    return Verifier.similarity(other, unit, own.intersection(other.shingles()), common);
  }
}
