/**
 * Compares candidate pairs exactly.
 *
 * <p>Let S be a unit's shingles (of a data module: its entries), E its evidence (fields, keys,
 * globals, strings), and w the weight of a set: of entries by what their values say, of all others
 * by rarity, 1 being the greatest of one element. With J(A, B, c) = w(A ∩ B) / (w(A ∪ B) + c), the
 * Jaccard index that c rare elements in doubt pull down for small sets, two units have
 *
 * <pre>
 * similarity  = 1                                               if their canonical forms are equal, else
 *             = √( J(S₁, S₂, 5) · (1 + J(E₁, E₂, 3)) / 2 )      of code
 *             = 2 w(S₁ ∩ S₂) / (w(S₁) + w(S₂) + 1)              of data modules (Dice 1945)
 *             = 0                                               of code and data
 * resemblance = w(S₁ ∩ S₂) / w(S₁ ∪ S₂)                         (Broder 1997)
 * containment = w(S₁ ∩ S₂) / min(w(S₁), w(S₂))                  (Broder 1997)
 * </pre>
 *
 * so that structure decides, shared names and strings raise what structure says at most by the
 * factor √2, and their absence in a translated copy costs no more than that. The clone type follows
 * Roy and Cordy (2007): T1 of equal exact forms, T2 of equal canonical forms or of blind forms that
 * are equal under a consistent renaming (Baker 1995), else T3.
 */
@NullMarked
package org.homolog.verification;

import org.jspecify.annotations.NullMarked;
