package org.homolog.normalize;

import java.util.List;
import java.util.stream.Collectors;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Scope;

/**
 * A syntax tree in any form written out as Lua, a statement a line. How it is broken into lines
 * depends on its structure alone, never on the length of a name or a literal.
 */
public record FormText(List<Line> lines) {
  public FormText {
    lines = List.copyOf(lines);
  }

  /**
   * Writes a tree. Parsing the text gives the same tree but for positions, parentheses that
   * precedence needs, and an {@code if} alone after {@code else}, which becomes {@code elseif}.
   */
  public static FormText of(Chunk chunk) {
    return new FormText(FormWriter.write(chunk));
  }

  /** All lines, each with a line end; in UTF-8 it holds the bytes of the source's strings. */
  public String text() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  /**
   * A line of the text.
   *
   * @param sourceLine where its first token came from, counted from 1; {@link #UNKNOWN} of a word
   *     whose place the tree does not hold, as of many an {@code end}
   * @param data whether it stands in a table constructor and holds literals and keys only
   */
  public record Line(int sourceLine, String text, boolean data, List<Token> tokens) {
    public static final int UNKNOWN = 0;

    public Line {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * A token of a line.
   *
   * @param start offset of its first character in the line
   * @param end offset after its last character
   * @param binding of a local, the number of its declaration in the text; else {@link
   *     Scope#UNBOUND}
   */
  public record Token(int start, int end, Kind kind, int binding) {}

  /** What a token is. */
  public enum Kind {
    /** A keyword, an operator or a bracket. */
    SYMBOL,
    /** A local or parameter. */
    LOCAL,
    /** A name that is no local. */
    GLOBAL,
    /** The name of a field or method, as a name or as a string in brackets. */
    FIELD,
    STRING,
    NUMBER
  }
}
