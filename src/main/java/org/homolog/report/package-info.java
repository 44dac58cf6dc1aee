/** Writes the results of the stages as JSON, CSV and tab-separated tables. */
@NullMarked
package org.homolog.report;

import org.jspecify.annotations.NullMarked;
