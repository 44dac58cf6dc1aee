/**
 * Compares candidate pairs exactly.
 *
 * <p>Let S be a unit's shingles (of a data module: its entries), E its evidence (fields, keys,
 * globals, strings), and w the weight of a set: of entries by what their values say, of all others
 * by rarity, 1 being the greatest of one element. With D(A, B, c) = 2 w(A ∩ B) / (w(A) + w(B) + c),
 * Dice's coefficient (1945) that c elements in doubt pull down for small sets, J(A, B, c) = w(A ∩
 * B) / (w(A ∪ B) + c), Jaccard's index likewise, s = D(S₁, S₂, 5) and e = D(E₁, E₂, 3), two units
 * have
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
 * <p>In modules structure and vocabulary weigh the same, so that neither a frame that many modules
 * share nor names of one field make a pair; a copy whose names and strings are all translated still
 * has half of what its structure says, and nothing is alike by vocabulary alone. A function has no
 * frame: there structure decides, and vocabulary raises it by the factor √2 at most. The clone type
 * follows Roy and Cordy (2007): T1 of equal exact forms, T2 of equal canonical forms or of blind
 * forms that are equal under a consistent renaming (Baker 1995), else T3.
 */
@NullMarked
package org.homolog.verification;

import org.jspecify.annotations.NullMarked;
