/** The generated lexer and parser, with the base classes that hold what a grammar cannot say. */
package org.homolog.parse.antlr;
