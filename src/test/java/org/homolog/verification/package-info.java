/** Likeness is symmetric, bounded and told by the two units alone. */
@NullMarked
package org.homolog.verification;

import org.jspecify.annotations.NullMarked;
