/**
 * Compares candidate pairs exactly: profiles of two units to the confidence that they have a common
 * origin, and to measures of how far they differ.
 *
 * <p><b>Evidence.</b> A {@link org.homolog.verification.Profile} holds what a unit is compared by:
 * its shingles, its runs of tokens with their values, its vocabulary (fields, keys, globals,
 * strings), the entries of its tables, and its comment lines. {@link
 * org.homolog.verification.Evidence} is what two profiles have in common: Dice's coefficients
 * (1945) of runs, shingles and values, the share of names and strings, the weight of comment lines,
 * and the values of tables that agree or conflict at one path of keys. {@link
 * org.homolog.verification.EvidenceText} says evidence in words.
 *
 * <p><b>House frames.</b> What many families of modules of one wiki have says little of a common
 * origin. Of runs, names, strings, values and comment lines that both units have, only that part of
 * the weight counts as evidence which is free of the frames of the wikis that have the units (see
 * {@code frame}). Totals are not reduced, so that a unit that is nothing but frame is like no
 * other.
 *
 * <p><b>Confidence.</b> {@link org.homolog.verification.ConfidenceModel} turns evidence into the
 * probability of a common origin, by logistic regressions of modules by their code, of modules by
 * their data and of functions, whose weights ship with the program. Units of one canonical form
 * have confidence 1, all others less. Confidence alone decides what is a pair ({@link
 * org.homolog.verification.Cut}).
 *
 * <p><b>Similarity, resemblance and containment</b> describe, and do not depend on frames. Let S be
 * a unit's shingles (of a data module: its entries), E its vocabulary, and w the weight of a set:
 * of entries by what their values say, of all others by rarity, 1 being the greatest of one
 * element. With D(A, B, c) = 2 w(A ∩ B) / (w(A) + w(B) + c), Dice's coefficient that c elements in
 * doubt pull down for small sets, J(A, B, c) = w(A ∩ B) / (w(A ∪ B) + c), Jaccard's index likewise,
 * s = D(S₁, S₂, 5) and e = D(E₁, E₂, 3), two units have
 *
 * <pre>
 * similarity  = 1                            if their canonical forms are equal, else
 *             = ( s + min(e, 2 s) ) / 2      of modules of code
 *             = √( J(S₁, S₂, 5) · (1 + J(E₁, E₂, 3)) / 2 )      of functions
 *             = D(S₁, S₂, 1)                 of data modules
 *             = 0                            of code and data
 * resemblance = w(S₁ ∩ S₂) / w(S₁ ∪ S₂)           (Broder 1997)
 * containment = w(S₁ ∩ S₂) / min(w(S₁), w(S₂))    (Broder 1997)
 * </pre>
 *
 * <p>In modules structure and vocabulary weigh the same; a copy whose names and strings are all
 * translated still has half of what its structure says, and nothing is similar by vocabulary alone.
 * In functions structure decides, and vocabulary raises similarity by the factor √2 at most. The
 * clone type follows Roy and Cordy (2007): T1 of equal exact forms, T2 of equal canonical forms or
 * of blind forms that are equal under a consistent renaming (Baker 1995), else T3.
 */
@NullMarked
package org.homolog.verification;

import org.jspecify.annotations.NullMarked;
