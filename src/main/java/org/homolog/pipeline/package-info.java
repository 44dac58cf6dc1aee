/**
 * The only place that knows the order of the stages: sources, store, index, clone pairs, groups,
 * ranking, report.
 */
@NullMarked
package org.homolog.pipeline;

import org.jspecify.annotations.NullMarked;
