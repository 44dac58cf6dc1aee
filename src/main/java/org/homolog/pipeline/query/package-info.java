/** Questions about one source or two: what is similar to it in an index, how alike they are. */
@NullMarked
package org.homolog.pipeline.query;

import org.jspecify.annotations.NullMarked;
