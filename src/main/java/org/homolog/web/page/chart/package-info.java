/** Figures to charts that need no script: numbers to places in an SVG, each with its text. */
@NullMarked
package org.homolog.web.page.chart;

import org.jspecify.annotations.NullMarked;
