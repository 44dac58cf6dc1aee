package org.homolog.web.page.code;

import java.util.ArrayList;
import java.util.List;
import org.homolog.difference.Row.Range;
import org.homolog.highlight.LineLexer;
import org.homolog.highlight.Token;
import org.homolog.web.page.code.CodeLine.Stretch;

/** Colours the lines of a text, one after the other. */
final class Painter {
  /** What is shown before a mark far out on a line. */
  private static final int MARGIN = 200;

  private final LineLexer lexer = new LineLexer();
  private final int longest;

  /**
   * @param longest the characters of a line that are shown at most
   */
  Painter(int longest) {
    this.longest = longest;
  }

  /** Goes on without showing the next line. */
  void skip(String line) {
    lexer.next(line, 0);
  }

  /**
   * The next line; of one that is too long its beginning, or what is around the first mark.
   *
   * @param marks in order
   */
  CodeLine next(int number, String line, List<Range> marks) {
    boolean far = !marks.isEmpty() && marks.getFirst().start() > longest - MARGIN;
    int start = whole(line, far ? Math.max(0, marks.getFirst().start() - MARGIN) : 0);
    int end = whole(line, (int) Math.min(line.length(), (long) start + longest));
    var cut = new Cut(line, lexer.next(line, end));
    int at = start;
    for (Range mark : marks) {
      if (mark.start() >= end) {
        break;
      }
      cut.add(at, Math.max(at, mark.start()), false);
      cut.add(Math.max(at, mark.start()), Math.min(end, mark.end()), true);
      at = Math.max(at, Math.min(end, mark.end()));
    }
    cut.add(at, end, false);
    return new CodeLine(number, cut.stretches, start, line.length() - end);
  }

  /** A place that parts no surrogate pair. */
  private static int whole(String line, int at) {
    return at > 0
            && at < line.length()
            && Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at))
        ? at - 1
        : at;
  }

  private static final class Cut {
    private final String line;
    private final List<Token> tokens;
    private final List<Stretch> stretches = new ArrayList<>();

    /** The first token that is not over. */
    private int index;

    Cut(String line, List<Token> tokens) {
      this.line = line;
      this.tokens = tokens;
    }

    void add(int start, int end, boolean marked) {
      if (start >= end) {
        return;
      }
      var pieces = new Pieces();
      int at = start;
      while (index < tokens.size() && tokens.get(index).start() < end) {
        Token token = tokens.get(index);
        int tokenEnd = Math.min(end, token.end());
        if (tokenEnd > at) {
          int tokenStart = Math.max(at, token.start());
          pieces.add(line, at, tokenStart, "");
          pieces.add(line, tokenStart, tokenEnd, look(token));
          at = tokenEnd;
        }
        if (token.end() > end) {
          break;
        }
        index++;
      }
      pieces.add(line, at, end, "");
      stretches.add(new Stretch(marked, pieces.list()));
    }
  }

  private static String look(Token token) {
    return switch (token.kind()) {
      case KEYWORD -> "keyword";
      case CONSTANT -> "constant";
      case BUILTIN -> "builtin";
      case STRING -> "string";
      case NUMBER -> "number";
      case COMMENT -> "comment";
      case NAME, SYMBOL -> "";
    };
  }
}
