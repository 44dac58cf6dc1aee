/**
 * Two modules' trees become pairs of nodes that stand at the same place, and lines that have no
 * partner.
 */
@NullMarked
package org.homolog.consolidation.alignment;

import org.jspecify.annotations.NullMarked;
