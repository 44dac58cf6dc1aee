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
  private int[] types;
  private int[] starts;
  private int[] ends;
  private int[] lines;
  private int[] columns;
  private LuaToken current;
  private @Nullable LuaToken before;
  private int next;

  TokenList(TokenReader reader) {
    this.reader = reader;
    int room = 16 + reader.source().length / BYTES_A_TOKEN;
    types = new int[room];
    starts = new int[room];
    ends = new int[room];
    lines = new int[room];
    columns = new int[room];
    current = reader.next();
    keep();
  }

  /** Keeps what is needed to make the token again, in less than half of the memory it takes. */
  private void keep() {
    if (next == types.length) {
      int room = 2 * next;
      types = Arrays.copyOf(types, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      lines = Arrays.copyOf(lines, room);
      columns = Arrays.copyOf(columns, room);
    }
    types[next] = current.getType();
    starts[next] = current.getStartIndex();
    ends[next] = current.end();
    lines[next] = current.getLine();
    columns[next] = current.getCharPositionInLine();
  }

  /** The columns of all tokens before the parser's place. */
  Tokens columns() {
    int[] kinds = Arrays.copyOf(types, next);
    for (int i = 0; i < next; i++) {
      kinds[i] = kinds[i] == Lua51Lexer.NAME ? Tokens.NAME : kinds[i];
    }
    return new Tokens(
        reader.source(),
        kinds,
        Arrays.copyOf(starts, next),
        Arrays.copyOf(ends, next),
        Arrays.copyOf(lines, next));
  }

  @Override
  public void consume() {
    before = current;
    current = reader.next();
    next++;
    keep();
  }

  @Override
  public int LA(int distance) {
    return types[next + distance - 1];
  }

  @Override
  public @Nullable LuaToken LT(int distance) {
    int index = distance < 0 ? next + distance : next + distance - 1;
    return index < 0 ? null : get(index);
  }

  @Override
  public LuaToken get(int index) {
    if (index == next) {
      return current;
    }
    LuaToken last = before;
    return last != null && index == next - 1
        ? last
        : new LuaToken(
            reader, types[index], index, starts[index], ends[index], lines[index], columns[index]);
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
    return getText(get(interval.a), get(interval.b));
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
