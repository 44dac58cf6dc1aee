/**
 * Clone pairs become redundancy groups: average linkage inside connected components, cut somewhat
 * above the threshold of pairs.
 */
@NullMarked
package org.homolog.clustering;

import org.jspecify.annotations.NullMarked;
