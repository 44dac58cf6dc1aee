/** Tests of normal forms. */
@NullMarked
package org.homolog.normalize;

import org.jspecify.annotations.NullMarked;
