/** What a run found, and what all formats of a report say of it in the same way. */
@NullMarked
package org.homolog.report.result;

import org.jspecify.annotations.NullMarked;
