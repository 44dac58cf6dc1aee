package org.homolog.retrieval;

/**
 * A text that is not Lua 5.1, kept so that it is not parsed again.
 *
 * @param lines the number of lines of the whole text
 */
public record UnparsableText(int line, int column, String reason, int lines) {}
