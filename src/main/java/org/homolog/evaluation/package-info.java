/** Scores reported module pairs against labelled ones. */
@NullMarked
package org.homolog.evaluation;

import org.jspecify.annotations.NullMarked;
