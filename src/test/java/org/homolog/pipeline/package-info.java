/** The stages work together over a workspace. */
@NullMarked
package org.homolog.pipeline;

import org.jspecify.annotations.NullMarked;
