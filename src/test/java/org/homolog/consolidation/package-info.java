/** Tests of the package of the same name. */
@NullMarked
package org.homolog.consolidation;

import org.jspecify.annotations.NullMarked;
