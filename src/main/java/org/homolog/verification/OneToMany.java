package org.homolog.verification;

import java.util.List;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Compares one unit with many, the cheapest first: most are told to be unlike by their evidence.
 */
public final class OneToMany {
  private final List<Digests> digests;
  private final Features unit;
  private final Probe evidence;
  private @Nullable Probe shingles;

  /**
   * @param digests of all units of the form
   */
  public OneToMany(List<Digests> digests, Features unit) {
    this.digests = digests;
    this.unit = unit;
    evidence = new Probe(unit.evidence());
  }

  /** Tells the digests of all units of a form, if they are asked for. */
  public interface OtherDigests {
    List<Digests> get();
  }

  /**
   * How alike the unit and another of the same kind, of another canonical form, are.
   *
   * @param most the weight that their shingles share at most
   * @param threshold of the similarity
   * @return nothing if they are less alike
   */
  public @Nullable Likeness compare(
      Features other, OtherDigests others, double most, double threshold) {
    long common = evidence.intersection(other.evidence());
    if (Verifier.similarity(other, unit, most, common) < threshold) {
      return null;
    }
    Probe own = shingles;
    if (own == null) {
      own = new Probe(unit.shingles());
      shingles = own;
    }
    long shared = own.intersection(other.shingles());
    if (Verifier.similarity(other, unit, shared, common) < threshold) {
      return null;
    }
    return Verifier.likeness(others.get(), other, digests, unit, shared, common);
  }
}
