/** Commands for stores, run in this process. */
@NullMarked
package org.homolog.cli.harvest;

import org.jspecify.annotations.NullMarked;
