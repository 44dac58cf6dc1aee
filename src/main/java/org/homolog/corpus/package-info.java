/**
 * The nouns that every stage shares: wikis, modules, their usage, and the code units they consist
 * of.
 */
@NullMarked
package org.homolog.corpus;

import org.jspecify.annotations.NullMarked;
