/**
 * Holds fingerprints in a Lucene index and finds candidate pairs in it.
 *
 * <p>The index is addressed by content: the code units of a text stand under the text's SHA-1, so
 * that a text is indexed once however many modules have it and only what changed is indexed again.
 * What units of one canonical form have in common stands under that form, once for all texts: the
 * shingles that coordinated weighted sampling selected (see {@code fingerprint.Selection}) as
 * terms, and the features as a value. A form leaves with the last text that has it.
 *
 * <p>What the selection guarantees: units of a weight up to 192 rare shingles are indexed whole, so
 * that nothing they share is missed. Of larger ones 192 shingles are expected, and never fewer than
 * an eighth, so that of two units which share the weight of s rare shingles at least s/8 selected
 * ones are expected in common: of a function of 50 shingles inside any module, six (the chance to
 * see none is below 0.002); of two modules of 1,000 shingles and resemblance .15, fifty.
 */
@NullMarked
package org.homolog.retrieval;

import org.jspecify.annotations.NullMarked;
