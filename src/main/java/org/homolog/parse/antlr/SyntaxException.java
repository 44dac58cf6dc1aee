package org.homolog.parse.antlr;

/** Ends lexing or parsing at the first syntax error; the parser's façade turns it into a value. */
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Levels of nested blocks and expressions that the reference implementation takes ({@code
   * LUAI_MAXCCALLS}).
   */
  public static final int MAX_LEVELS = 200;

  private final int line;
  private final int column;

  /** An error at a line and a column, both counted from 1. */
  public SyntaxException(int line, int column, String reason) {
    super(reason, null, false, false);
    this.line = line;
    this.column = column;
  }

  /** The error of a source nested deeper than {@link #MAX_LEVELS}. */
  public static SyntaxException tooDeep(int line, int column) {
    return new SyntaxException(line, column, "more than " + MAX_LEVELS + " levels of nesting");
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** In bytes, counted from 1. */
  public int column() {
    return column;
  }

  /** What was found and what was expected. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
