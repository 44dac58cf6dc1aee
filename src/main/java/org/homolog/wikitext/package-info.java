/** Text that others wrote becomes wikitext that shows it and does nothing else. */
@NullMarked
package org.homolog.wikitext;

import org.jspecify.annotations.NullMarked;
