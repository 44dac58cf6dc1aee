/** Tests of the nouns. */
@NullMarked
package org.homolog.corpus;

import org.jspecify.annotations.NullMarked;
