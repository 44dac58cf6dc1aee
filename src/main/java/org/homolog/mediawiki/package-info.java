/**
 * What a MediaWiki's ways in have in common: the Action API, the replicas and the dumps, each a
 * package that knows no other, name pages of other wikis alike.
 */
@NullMarked
package org.homolog.mediawiki;

import org.jspecify.annotations.NullMarked;
