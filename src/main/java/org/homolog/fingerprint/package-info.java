/** Reads normal forms as token sequences and selects the shingles that stand for a code unit. */
@NullMarked
package org.homolog.fingerprint;

import org.jspecify.annotations.NullMarked;
