package org.homolog.parse;

import java.util.Arrays;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.homolog.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/** The tokens of a source, read as far as the parser looks: one ahead. */
final class TokenList implements TokenStream {
  private static final int BYTES_A_TOKEN = 6;

  private final TokenReader reader;
  private LuaToken[] tokens;
  private int next;

  TokenList(TokenReader reader) {
    this.reader = reader;
    tokens = new LuaToken[16 + reader.source().length / BYTES_A_TOKEN];
    tokens[0] = reader.next();
  }

  /** The columns of all tokens before the parser's place. */
  Tokens columns() {
    int[] types = new int[next];
    int[] starts = new int[next];
    int[] ends = new int[next];
    int[] lines = new int[next];
    for (int i = 0; i < next; i++) {
      LuaToken token = tokens[i];
      types[i] = token.getType() == Lua51Lexer.NAME ? Tokens.NAME : token.getType();
      starts[i] = token.getStartIndex();
      ends[i] = token.end();
      lines[i] = token.getLine();
    }
    return new Tokens(reader.source(), types, starts, ends, lines);
  }

  @Override
  public void consume() {
    if (++next == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * next);
    }
    tokens[next] = reader.next();
  }

  @Override
  public int LA(int distance) {
    return tokens[next + distance - 1].getType();
  }

  @Override
  public @Nullable LuaToken LT(int distance) {
    int index = distance < 0 ? next + distance : next + distance - 1;
    return index < 0 ? null : tokens[index];
  }

  @Override
  public LuaToken get(int index) {
    return tokens[index];
  }

  @Override
  public int index() {
    return next;
  }

  @Override
  public int size() {
    return next + 1;
  }

  @Override
  public int mark() {
    return 0; // everything read is kept
  }

  @Override
  public void release(int marker) {
    // see mark
  }

  @Override
  public void seek(int index) {
    throw new UnsupportedOperationException("the parser never looks further than one token");
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText() {
    return reader.text(0, reader.source().length);
  }

  @Override
  public String getText(Interval interval) {
    return getText(tokens[interval.a], tokens[interval.b]);
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token first, Token last) {
    return reader.text(first.getStartIndex(), last.getStopIndex() + 1);
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }
}
