/** Compares candidate pairs exactly. */
@NullMarked
package org.homolog.verification;

import org.jspecify.annotations.NullMarked;
