/**
 * Lua as the site shows it: a source, a {@link org.homolog.difference.Difference} or matched lines
 * become a view, which the template of its name writes. Whatever the text is, each character is
 * visible, nothing in it is markup, and what is shown at once is bounded.
 */
@NullMarked
package org.homolog.web.page.code;

import org.jspecify.annotations.NullMarked;
