/**
 * The abstract syntax of Lua 5.1: sealed interfaces and one record a node, named after the
 * reference manual. A node knows where it stands in the source and its children; nothing here knows
 * the parser. Beside it stands what every reader of a tree needs: scopes and identifiers.
 */
@NullMarked
package org.homolog.syntax;

import org.jspecify.annotations.NullMarked;
