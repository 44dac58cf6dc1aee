/** Tests of the scores. */
@NullMarked
package org.homolog.evaluation;

import org.jspecify.annotations.NullMarked;
