/** Tests of the parser: verdicts, golden trees, bad input. */
@NullMarked
package org.homolog.parse;

import org.jspecify.annotations.NullMarked;
