/**
 * MediaWiki's public dumps, streamed: table dumps ({@code enwiki-20240601-page.sql.gz}) become
 * {@link org.homolog.corpus.Usage} by page id, and {@code pageview_complete} files become pageviews
 * of modules.
 */
@NullMarked
package org.homolog.mediawiki.dump;

import org.jspecify.annotations.NullMarked;
