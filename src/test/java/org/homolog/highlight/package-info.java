/** Tests of the tokens of lines. */
@NullMarked
package org.homolog.highlight;

import org.jspecify.annotations.NullMarked;
