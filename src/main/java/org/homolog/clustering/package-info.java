/**
 * Clone pairs become redundancy groups: average linkage inside connected components, cut at the
 * threshold.
 */
@NullMarked
package org.homolog.clustering;

import org.jspecify.annotations.NullMarked;
