package org.homolog.parse;

import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;

/** A source that is Lua 5.1, with its tokens. */
public record Parsed(Chunk chunk, Tokens tokens) implements ParseResult {}
