/** Failures in words. */
@NullMarked
package org.homolog.cli.terminal;

import org.jspecify.annotations.NullMarked;
