/**
 * Redundancy group to consolidation plan: what it takes to make one module of a group's members.
 */
@NullMarked
package org.homolog.consolidation;

import org.jspecify.annotations.NullMarked;
