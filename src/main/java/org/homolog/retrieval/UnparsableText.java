package org.homolog.retrieval;

/** A text that is not Lua 5.1, kept so that it is not parsed again. */
public record UnparsableText(int line, int column, String reason) {}
