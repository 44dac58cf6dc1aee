package org.homolog.verification;

import java.util.List;
import org.homolog.fingerprint.Fingerprint;

/** Compares fingerprints by the model that ships with the program, for tests. */
public final class Compared {
  private static final Verifier VERIFIER = new Verifier(ConfidenceModel.shipped());

  private Compared() {}

  /** What a unit without comments, of a wiki that is not known, is compared by. */
  public static Profile profile(Fingerprint unit) {
    return Profile.of(unit.features(), List.of(unit.digests()), new int[0], List.of());
  }

  /** How alike two units are. */
  public static Likeness verify(Fingerprint left, Fingerprint right) {
    return VERIFIER.verify(profile(left), profile(right));
  }

  /** The likeness as columns and files keep it. */
  public static Likeness kept(Likeness likeness) {
    return new Likeness(
        likeness.type(),
        likeness.sugar(),
        likeness.confidence(),
        likeness.similarity(),
        likeness.resemblance(),
        likeness.containment(),
        EvidenceCode.decode(EvidenceCode.encode(likeness.evidence())));
  }

  /** The likeness without what it was made of. */
  public static Likeness measures(Likeness likeness) {
    return new Likeness(
        likeness.type(),
        likeness.sugar(),
        likeness.confidence(),
        likeness.similarity(),
        likeness.resemblance(),
        likeness.containment(),
        Evidence.NONE);
  }
}
