package org.homolog.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.homolog.syntax.Position;
import org.jspecify.annotations.Nullable;

/** A token as a span of its source. */
final class LuaToken implements Token {
  private final TokenReader reader;
  private final int type;
  private final int index;
  private final int start;
  private final int end;
  private final int line;
  private final int column;
  private @Nullable Position position;

  /** A token; its column is counted from 0, as ANTLR counts it. */
  LuaToken(TokenReader reader, int type, int index, int start, int end, int line, int column) {
    this.reader = reader;
    this.type = type;
    this.index = index;
    this.start = start;
    this.end = end;
    this.line = line;
    this.column = column;
  }

  /** The place of the token in the source. */
  Position position() {
    Position known = position;
    if (known == null) {
      known = new Position(line, column + 1, index);
      position = known;
    }
    return known;
  }

  /** The offset after its last byte. */
  int end() {
    return end;
  }

  byte firstByte() {
    return reader.source()[start];
  }

  /** The text without as many characters at its start and at its end. */
  String within(int margin) {
    return reader.text(start + margin, end - margin);
  }

  /** The line of its last byte. */
  int lastLine() {
    return type == Lua51Lexer.STRING ? line + Literals.newlines(reader.source(), start, end) : line;
  }

  @Override
  public String getText() {
    return within(0);
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getCharPositionInLine() {
    return column;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }
}
