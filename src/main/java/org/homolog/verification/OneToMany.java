package org.homolog.verification;

import org.homolog.deadline.Deadline;
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
    Deadline.check();
    FramedSet.Shared runs = other.runs().shared(unit.runs());
    Verifier.Shared most = Verifier.most(other, unit, runs);
    if (!verifier.mayReach(other, unit, most, cut.confidence())) {
      return null; // most units are told to be unlike by their runs
    }
    FramedSet.Shared names = other.names().shared(unit.names());
    if (!verifier.mayReach(other, unit, most.withNames(names), cut.confidence())) {
      return null; // and most of the rest by their names
    }
    Verifier.Shared shared = Verifier.shared(other, unit, runs, names);
    if (verifier.confidence(other, unit, shared) < cut.confidence()) {
      return null;
    }
    Likeness likeness = verifier.likeness(other, unit, shared);
    boolean functions = unit.features().kind() == Kind.FUNCTION;
    return cut.takes(likeness, functions) ? likeness : null;
  }
}
