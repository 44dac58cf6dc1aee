package org.homolog.parse.compiler;

/** The sizes of a function's code, as {@code luac -l} prints them. */
record FunctionSize(int instructions, int registers, int constants) {}
