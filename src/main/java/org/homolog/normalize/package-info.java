/**
 * Takes away what two clones may differ in: a syntax tree becomes the syntax tree of its canonical
 * or blind form.
 *
 * <p>The <em>canonical</em> form resolves syntactic sugar where Lua means the same: sugared
 * functions become assignments, lists of locals single ones, {@code >} becomes {@code <}, negated
 * conditions with an else are turned round, an {@code else if} is an {@code elseif}, a {@code
 * while} written as {@code repeat} (and the reverse) is undone, redundant parentheses and blocks
 * go. The <em>blind</em> form also equates what differs on holes and NaN only: {@code not (a < b)}
 * and {@code b <= a}, {@code ipairs(t)} and {@code 1, #t}. Names and literals are kept in both:
 * erasing them is the reading of a form, not a tree. {@link org.homolog.normalize.FormText} writes
 * any form out as Lua.
 */
@NullMarked
package org.homolog.normalize;

import org.jspecify.annotations.NullMarked;
