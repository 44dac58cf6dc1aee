/** Code units, of a source with their fingerprints and of an index as variants. */
@NullMarked
package org.homolog.pipeline.unit;

import org.jspecify.annotations.NullMarked;
