/**
 * Cuts the lines of any text into tokens, whether it is Lua or not, so that they can be compared
 * and shown in colours: a line becomes a list of {@link org.homolog.highlight.Token}s.
 */
@NullMarked
package org.homolog.highlight;

import org.jspecify.annotations.NullMarked;
