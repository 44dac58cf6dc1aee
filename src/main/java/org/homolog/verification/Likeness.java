package org.homolog.verification;

/**
 * How alike two code units are; all measures in [0, 1] and symmetric.
 *
 * @param sugar whether they differ by syntactic sugar, of a T2
 * @param confidence the probability that they have a common origin; 1 for equal canonical forms
 * @param similarity 1 only for equal canonical forms
 * @param resemblance weighted Jaccard index of their shingles (Broder)
 * @param containment weight of the shared shingles over that of the lighter unit (Broder)
 * @param evidence what the confidence was made of
 */
public record Likeness(
    CloneType type,
    boolean sugar,
    double confidence,
    double similarity,
    double resemblance,
    double containment,
    Evidence evidence) {
  /** Of units of one canonical form. */
  public static Likeness equal(CloneType type, boolean sugar) {
    return new Likeness(type, sugar, 1, 1, 1, 1, Evidence.NONE);
  }
}
