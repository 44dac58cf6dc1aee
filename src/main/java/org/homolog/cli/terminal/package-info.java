/** What commands say and how they end: progress, text for a terminal, failures, exit codes. */
@NullMarked
package org.homolog.cli.terminal;

import org.jspecify.annotations.NullMarked;
