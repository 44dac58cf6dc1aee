/** Options and arguments that several commands take: arguments in, options of the stages out. */
@NullMarked
package org.homolog.cli.option;

import org.jspecify.annotations.NullMarked;
