package org.homolog.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.homolog.parse.antlr.Lua51Lexer;

/** Counts lines as Lua does: LF, CR, CRLF and LFCR end one each. */
final class LineCounter extends LexerATNSimulator {
  /** Index of the second character of the last line end of two. */
  private int second = -1;

  LineCounter(Lua51Lexer lexer) {
    super(
        lexer,
        lexer.getATN(),
        lexer.getInterpreter().decisionToDFA,
        lexer.getInterpreter().getSharedContextCache());
  }

  @Override
  public void reset() {
    super.reset();
    second = -1;
  }

  @Override
  public void consume(CharStream input) {
    int c = input.LA(1);
    if (c != '\n' && c != '\r') {
      charPositionInLine++;
    } else {
      charPositionInLine = 0;
      if (input.index() != second) {
        line++;
        int next = input.LA(2);
        second = next != c && (next == '\n' || next == '\r') ? input.index() + 1 : -1;
      }
    }
    input.consume();
  }
}
