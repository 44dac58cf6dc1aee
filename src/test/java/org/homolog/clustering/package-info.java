/** Groups follow from similarities alone, whatever order these come in. */
@NullMarked
package org.homolog.clustering;

import org.jspecify.annotations.NullMarked;
