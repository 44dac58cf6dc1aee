/**
 * Parses Lua 5.1: a module's source becomes a {@link org.homolog.parse.Parsed} syntax tree with its
 * tokens, or {@link org.homolog.parse.Unparsable} with the place and reason, as {@code luac -p} of
 * Lua 5.1 judges it.
 */
@NullMarked
package org.homolog.parse;

import org.jspecify.annotations.NullMarked;
