/**
 * Compares two modules line by line: two sources become an aligned {@link
 * org.homolog.difference.Difference}, of their lines as they are or of those of their normal forms,
 * whose rows know what kind of change they are.
 *
 * <p>Lines are aligned by those that are rare on both sides (patience, after Bram Cohen) and
 * between them by Myers' algorithm; within what is left, the most similar lines are put side by
 * side. Of normal forms a local is compared as a placeholder, and afterwards its renaming is
 * checked to be one to one over the whole module (Baker 1995).
 */
@NullMarked
package org.homolog.difference;

import org.jspecify.annotations.NullMarked;
