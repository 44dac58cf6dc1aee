@NullMarked
package org.homolog.pipeline.query;

import org.jspecify.annotations.NullMarked;
