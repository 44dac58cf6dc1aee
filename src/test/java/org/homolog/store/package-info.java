/** Tests of the store. */
@NullMarked
package org.homolog.store;

import org.jspecify.annotations.NullMarked;
