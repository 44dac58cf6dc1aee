/** Opens {@code index.html} in a real browser. */
@NullMarked
package org.homolog.page;

import org.jspecify.annotations.NullMarked;
