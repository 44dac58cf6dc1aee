/**
 * Counts what the modules of one wiki share with each other, its house frame: features of a wiki's
 * modules to the number of its families that have each.
 */
@NullMarked
package org.homolog.frame;

import org.jspecify.annotations.NullMarked;
