/** Charts as they are rendered. */
@NullMarked
package org.homolog.web.page.chart;

import org.jspecify.annotations.NullMarked;
