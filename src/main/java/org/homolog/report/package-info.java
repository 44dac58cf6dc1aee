/**
 * Writes the results of the stages into a folder: JSON, CSV and tables itself, pages of HTML and
 * wikitext for people by packages of their own.
 */
@NullMarked
package org.homolog.report;

import org.jspecify.annotations.NullMarked;
