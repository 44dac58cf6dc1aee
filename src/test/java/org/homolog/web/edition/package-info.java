/** Tests of editions. */
@NullMarked
package org.homolog.web.edition;

import org.jspecify.annotations.NullMarked;
