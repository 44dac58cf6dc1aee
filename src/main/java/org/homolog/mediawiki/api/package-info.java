/**
 * MediaWiki's Action API and the pageviews API: a wiki's address in; its names, its modules page by
 * page, and what could not be had, out.
 */
@NullMarked
package org.homolog.mediawiki.api;

import org.jspecify.annotations.NullMarked;
