package org.homolog.parse;

import org.antlr.v4.runtime.Token;

/** Ends lexing or parsing at the first syntax error; the parser's façade turns it into a value. */
final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Levels of nested blocks and expressions that the reference implementation takes ({@code
   * LUAI_MAXCCALLS}).
   */
  static final int MAX_LEVELS = 200;

  private final int line;
  private final int column;

  /** An error at a line and a column, both counted from 1. */
  SyntaxException(int line, int column, String reason) {
    super(reason, null, false, false);
    this.line = line;
    this.column = column;
  }

  /** The error of a source nested deeper than {@link #MAX_LEVELS}. */
  static SyntaxException tooDeep(Token token) {
    return new SyntaxException(
        token.getLine(),
        token.getCharPositionInLine() + 1,
        "more than " + MAX_LEVELS + " levels of nesting");
  }

  /** The error at a token that the grammar takes. */
  static SyntaxException near(Token token, String reason) {
    String found =
        token.getType() == Token.EOF
            ? "end of file"
            : token.getText().lines().findFirst().orElse("");
    return new SyntaxException(
        token.getLine(), token.getCharPositionInLine() + 1, "near '" + found + "': " + reason);
  }

  /** Counted from 1. */
  int line() {
    return line;
  }

  /** In bytes, counted from 1. */
  int column() {
    return column;
  }

  /** What was found and what was expected. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
