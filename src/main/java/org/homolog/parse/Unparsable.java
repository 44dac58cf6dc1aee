package org.homolog.parse;

/**
 * A source that is not Lua 5.1.
 *
 * @param line counted from 1
 * @param column in characters, counted from 1
 * @param reason what was found and what was expected, one line
 */
public record Unparsable(int line, int column, String reason) implements ParseResult {
  /** {@code 12:7: unexpected 'end', expected an expression}. */
  @Override
  public String toString() {
    return line + ":" + column + ": " + reason;
  }
}
