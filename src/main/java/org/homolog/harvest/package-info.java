/**
 * Wikis to store: what the Action API, the replicas and the dumps know of modules, their usage and
 * their readers, wiki by wiki, many at once. Everything may be broken off and done again.
 */
@NullMarked
package org.homolog.harvest;

import org.jspecify.annotations.NullMarked;
