/** Results to {@code index.html}: tables, charts and differences in one page for people. */
@NullMarked
package org.homolog.report.page;

import org.jspecify.annotations.NullMarked;
