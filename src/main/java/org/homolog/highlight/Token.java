package org.homolog.highlight;

/** A token on a line: its characters {@code start} to before {@code end}. */
public record Token(Kind kind, int start, int end) {
  /** What a token is, as far as a line tells it. */
  public enum Kind {
    KEYWORD,
    /** {@code nil}, {@code true} or {@code false}. */
    CONSTANT,
    NAME,
    /** A name of the library that is no field, as far as it stands. */
    BUILTIN,
    STRING,
    NUMBER,
    COMMENT,
    /** An operator, a bracket, or a character that Lua does not know. */
    SYMBOL
  }
}
