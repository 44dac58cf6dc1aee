/**
 * Parses Lua 5.1: a module's source becomes a {@link org.homolog.parse.Parsed} syntax tree with its
 * tokens, or {@link org.homolog.parse.Unparsable} with the place and reason, as {@code luac -p} of
 * Lua 5.1 judges it.
 *
 * <p>It differs on purpose on a byte order mark, which is passed over, on chains of more than
 * 10,000 operators or suffixes, which are refused because trees are walked recursively, on
 * precompiled chunks, and on a zero byte after a digit or a dot, which the reference implementation
 * mistakes for what it looks for there.
 */
@NullMarked
package org.homolog.parse;

import org.jspecify.annotations.NullMarked;
