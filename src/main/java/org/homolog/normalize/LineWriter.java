package org.homolog.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homolog.normalize.FormText.Kind;
import org.homolog.normalize.FormText.Line;
import org.homolog.normalize.FormText.Token;
import org.homolog.syntax.Scope;

/** Lines in the making. */
final class LineWriter {
  private static final Set<String> DATA_SYMBOLS =
      Set.of("{", "}", "[", "]", "=", ",", "-", "nil", "true", "false");

  /**
   * Levels by which a line is indented at most, so that lines of deep blocks are not all blanks.
   */
  private static final int MAX_INDENT = 40;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private int depth;
  private int tables;
  private int sourceLine;
  private int lastSourceLine = 1;
  private boolean data;

  /** Adds a keyword, operator or bracket that came from {@code line}. */
  void add(String symbol, int line) {
    add(Kind.SYMBOL, symbol, Scope.UNBOUND, line);
    data &= DATA_SYMBOLS.contains(symbol);
  }

  /** Adds a symbol whose place the tree does not hold. */
  void add(String symbol) {
    boolean first = tokens.isEmpty();
    add(symbol, lastSourceLine);
    sourceLine = first ? Line.UNKNOWN : sourceLine;
  }

  void add(Kind kind, String token, int binding, int line) {
    if (tokens.isEmpty()) {
      text.repeat(' ', 2 * Math.min(depth, MAX_INDENT));
      sourceLine = line;
      data = tables > 0;
    }
    data &= kind != Kind.LOCAL && kind != Kind.GLOBAL;
    tokens.add(new Token(text.length(), text.length() + token.length(), kind, binding));
    text.append(token);
    lastSourceLine = line;
  }

  void space() {
    text.append(' ');
  }

  /** Adds a symbol between spaces. */
  void spaced(String symbol, int line) {
    space();
    add(symbol, line);
    space();
  }

  void comma() {
    add(",");
    space();
  }

  void newLine() {
    if (tokens.isEmpty()) {
      return;
    }
    lines.add(new Line(sourceLine, text.toString(), data, tokens));
    text.setLength(0);
    tokens.clear();
  }

  void indent() {
    newLine();
    depth++;
  }

  void outdent() {
    newLine();
    depth--;
  }

  /** Lines that begin from now on are a table's: the number of open tables before. */
  int enterTable() {
    return tables++;
  }

  /** Lines that begin from now on are a function's: the number of open tables before. */
  int enterFunction() {
    int before = tables;
    tables = 0;
    return before;
  }

  void leave(int before) {
    tables = before;
  }

  List<Line> lines() {
    newLine();
    return lines;
  }
}
