/** Tests of the package of the same name. */
@NullMarked
package org.homolog.wikitext;

import org.jspecify.annotations.NullMarked;
