/** Tests of aligned differences. */
@NullMarked
package org.homolog.difference;

import org.jspecify.annotations.NullMarked;
