package org.homolog.verification;

/**
 * How alike two code units are; all measures in [0, 1] and symmetric.
 *
 * @param sugar whether they differ by syntactic sugar, of a T2
 * @param similarity the number that is compared with the threshold; 1 only for equal canonical
 *     forms
 * @param resemblance weighted Jaccard index of their shingles (Broder)
 * @param containment weight of the shared shingles over that of the lighter unit (Broder)
 */
public record Likeness(
    CloneType type, boolean sugar, double similarity, double resemblance, double containment) {}
