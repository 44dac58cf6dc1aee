/** Answers to questions about the sample modules. */
@NullMarked
package org.homolog.pipeline.query;

import org.jspecify.annotations.NullMarked;
