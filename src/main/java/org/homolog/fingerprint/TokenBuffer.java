package org.homolog.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.homolog.syntax.Position;

/** Growing columns of a {@link TokenSequence}. */
final class TokenBuffer {
  private int[] symbols;
  private byte[] kinds;
  private long[] values;
  private int[] lines;
  private int size;
  private final List<TokenSequence.FunctionSpan> functions = new ArrayList<>();

  /** A buffer for about as many tokens. */
  TokenBuffer(int capacity) {
    symbols = new int[capacity];
    kinds = new byte[capacity];
    values = new long[capacity];
    lines = new int[capacity];
  }

  int size() {
    return size;
  }

  void add(Symbol symbol, int line) {
    add(symbol.ordinal(), TokenKind.FIXED, 0, line);
  }

  void add(int symbol, TokenKind kind, long value, int line) {
    if (size == symbols.length) {
      int capacity = size * 2;
      symbols = Arrays.copyOf(symbols, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      values = Arrays.copyOf(values, capacity);
      lines = Arrays.copyOf(lines, capacity);
    }
    symbols[size] = symbol;
    kinds[size] = (byte) kind.ordinal();
    values[size] = value;
    lines[size++] = line;
  }

  void setValue(int index, long value) {
    values[index] = value;
  }

  void addFunction(int start, Position from, Position to) {
    functions.add(new TokenSequence.FunctionSpan(start, size, from, to));
  }

  TokenSequence toSequence() {
    functions.sort(Comparator.comparingInt(span -> span.from().token()));
    return new TokenSequence(
        Arrays.copyOf(symbols, size),
        Arrays.copyOf(kinds, size),
        Arrays.copyOf(values, size),
        Arrays.copyOf(lines, size),
        functions);
  }
}
