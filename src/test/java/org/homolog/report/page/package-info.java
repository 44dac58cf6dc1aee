/** The page says what the results hold. */
@NullMarked
package org.homolog.report.page;

import org.jspecify.annotations.NullMarked;
