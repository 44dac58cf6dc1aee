/** Tests of comparing code units. */
@NullMarked
package org.homolog.verification;

import org.jspecify.annotations.NullMarked;
