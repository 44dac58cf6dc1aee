package org.homolog.parse;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.homolog.parse.antlr.Lua51Lexer;
import org.homolog.syntax.Tokens;

/** Copies ANTLR's tokens into columns. */
final class TokenColumns {
  private TokenColumns() {}

  /** The columns of all tokens but the last, the end of the file. */
  static Tokens of(byte[] source, List<Token> tokens) {
    int count = tokens.size() - 1;
    int[] types = new int[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int[] lines = new int[count];
    for (int i = 0; i < count; i++) {
      Token token = tokens.get(i);
      types[i] = token.getType() == Lua51Lexer.NAME ? Tokens.NAME : token.getType();
      starts[i] = token.getStartIndex();
      ends[i] = token.getStopIndex() + 1;
      lines[i] = token.getLine();
    }
    return new Tokens(source, types, starts, ends, lines);
  }
}
