package org.homolog.parse;

import org.homolog.syntax.Chunk;

/**
 * Parses Lua 5.1 source over its bytes. A byte order mark and a first line that begins with {@code
 * #} are passed over. Reusable, but not by two threads at once.
 */
public final class LuaParser {
  private final ByteAutomaton automaton = new ByteAutomaton();
  private final Texts texts = new Texts();
  private final Lua51Parser parser = new Lua51Parser(tokens(new byte[0]));

  public LuaParser() {
    parser.removeErrorListeners();
    parser.setErrorHandler(new FailFast());
  }

  /** The syntax tree and the tokens of {@code source}, or why there are none. */
  public ParseResult parse(byte[] source) {
    try {
      TokenList tokens = tokens(source);
      parser.setTokenStream(tokens);
      Chunk chunk = parser.chunk().tree;
      return new Parsed(chunk, tokens.columns());
    } catch (SyntaxException e) {
      return new Unparsable(e.line(), e.column(), e.reason());
    }
  }

  private TokenList tokens(byte[] source) {
    return new TokenList(new TokenReader(automaton, texts, source, start(source)));
  }

  private static int start(byte[] bytes) {
    int start =
        bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF
            ? 3
            : 0;
    if (start < bytes.length && bytes[start] == '#') {
      while (start < bytes.length && bytes[start] != '\n') {
        start++;
      }
    }
    return start;
  }
}
