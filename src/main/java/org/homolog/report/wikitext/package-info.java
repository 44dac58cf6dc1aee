/** Results to {@code report.wikitext}, a page for a wiki. */
@NullMarked
package org.homolog.report.wikitext;

import org.jspecify.annotations.NullMarked;
