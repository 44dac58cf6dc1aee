/**
 * Groups and usage become what Wikidata says of them: the items of a group's members, and where
 * items and groups do not agree. Nothing here decides confidence, groups or ranks.
 */
@NullMarked
package org.homolog.items;

import org.jspecify.annotations.NullMarked;
