/**
 * Writes the results of the stages: pages of HTML and wikitext for people, JSON, CSV and tables.
 */
@NullMarked
package org.homolog.report;

import org.jspecify.annotations.NullMarked;
