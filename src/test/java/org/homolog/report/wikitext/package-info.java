/** The wikitext says what the results hold, and no more. */
@NullMarked
package org.homolog.report.wikitext;

import org.jspecify.annotations.NullMarked;
