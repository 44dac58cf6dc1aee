/**
 * Groups and usage become what Wikidata says of them: the items of a group's members, and where
 * items and similarity do not agree. Nothing here decides similarity, groups or ranks.
 */
@NullMarked
package org.homolog.items;

import org.jspecify.annotations.NullMarked;
