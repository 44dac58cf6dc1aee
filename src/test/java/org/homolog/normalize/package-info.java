/** Tests of the normal forms: what they equate, what they must not. */
@NullMarked
package org.homolog.normalize;

import org.jspecify.annotations.NullMarked;
