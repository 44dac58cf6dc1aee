/** Tests of the command line, run in this process. */
@NullMarked
package org.homolog.cli;

import org.jspecify.annotations.NullMarked;
