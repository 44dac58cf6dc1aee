/** The index gives back what was put in, and the search in it misses no clone pair. */
@NullMarked
package org.homolog.retrieval;

import org.jspecify.annotations.NullMarked;
