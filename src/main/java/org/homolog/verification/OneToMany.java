package org.homolog.verification;

import org.homolog.fingerprint.Fingerprint.Kind;
import org.jspecify.annotations.Nullable;

/** Compares one unit with many. */
public final class OneToMany {
  private final Verifier verifier;
  private final Profile unit;
  private final Cut cut;

  /**
   * @param cut which pairs are told
   */
  public OneToMany(Verifier verifier, Profile unit, Cut cut) {
    this.verifier = verifier;
    this.unit = unit;
    this.cut = cut;
  }

  /** How alike the unit and another of another canonical form are; nothing if they are no pair. */
  public @Nullable Likeness compare(Profile other) {
    FramedSet.Shared runs = other.runs().shared(unit.runs());
    if (!verifier.mayReach(other, unit, runs, cut.confidence())) {
      return null; // most are told to be unlike by their runs
    }
    Verifier.Shared shared = Verifier.shared(other, unit, runs);
    if (verifier.confidence(other, unit, shared) < cut.confidence()) {
      return null;
    }
    Likeness likeness = verifier.likeness(other, unit, shared);
    boolean functions = unit.features().kind() == Kind.FUNCTION;
    return cut.takes(likeness, functions) ? likeness : null;
  }
}
