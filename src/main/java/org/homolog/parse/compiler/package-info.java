/**
 * A model of Lua 5.1's code generator: a syntax tree in, the sizes of each function's code out, or
 * the first limit of the generator that a function exceeds. Follows {@code lcode.c} and {@code
 * lparser.c} of Lua 5.1.5 step by step, as the limits depend on each register and instruction.
 */
@NullMarked
package org.homolog.parse.compiler;

import org.jspecify.annotations.NullMarked;
