/** What all formats say in the same way. */
@NullMarked
package org.homolog.report.result;

import org.jspecify.annotations.NullMarked;
