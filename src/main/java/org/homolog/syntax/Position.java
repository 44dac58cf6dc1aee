package org.homolog.syntax;

/**
 * A place in the source.
 *
 * @param line counted from 1
 * @param column in bytes, counted from 1
 * @param token index of the token that starts here in the chunk's {@link Tokens}
 */
public record Position(int line, int column, int token) {
  /** {@code 12:7}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
