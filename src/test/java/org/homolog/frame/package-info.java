/** Tests of counting house frames. */
@NullMarked
package org.homolog.frame;

import org.jspecify.annotations.NullMarked;
