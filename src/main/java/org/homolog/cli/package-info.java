/** The command line: options in, calls of the pipeline, what it finds as text or JSON out. */
@NullMarked
package org.homolog.cli;

import org.jspecify.annotations.NullMarked;
