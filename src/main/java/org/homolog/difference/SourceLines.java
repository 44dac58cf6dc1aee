package org.homolog.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homolog.deadline.Deadline;
import org.homolog.difference.TokenLine.Kind;
import org.homolog.difference.TokenLine.Word;
import org.homolog.highlight.LineLexer;
import org.homolog.highlight.Token;
import org.homolog.syntax.Scope;

/** The lines of a source as it stands, whether it is Lua or not. */
final class SourceLines {
  private static final Set<String> DATA_SYMBOLS =
      Set.of("{", "}", "[", "]", "=", ",", ";", "-", "nil", "true", "false");

  private SourceLines() {}

  static List<TokenLine> read(String text) {
    var lexer = new LineLexer();
    var lines = new ArrayList<TokenLine>();
    for (String line : LineLexer.lines(text)) {
      Deadline.check();
      List<Word> words = lexer.next(line).stream().map(SourceLines::word).toList();
      lines.add(new TokenLine(lines.size() + 1, line, isData(line, words), words));
    }
    return lines;
  }

  private static Word word(Token token) {
    return new Word(kind(token.kind()), token.start(), token.end(), Scope.UNBOUND);
  }

  private static Kind kind(Token.Kind kind) {
    return switch (kind) {
      case KEYWORD, CONSTANT, SYMBOL -> Kind.SYMBOL;
      case NAME, BUILTIN -> Kind.NAME;
      case STRING -> Kind.STRING;
      case NUMBER -> Kind.NUMBER;
      case COMMENT -> Kind.COMMENT;
    };
  }

  /** Whether a line holds literals and what joins them in a table. */
  private static boolean isData(String line, List<Word> words) {
    boolean literals = false;
    for (Word word : words) {
      switch (word.kind()) {
        case STRING, NUMBER -> literals = true;
        case COMMENT -> {}
        case SYMBOL -> {
          if (!DATA_SYMBOLS.contains(line.substring(word.start(), word.end()))) {
            return false;
          }
        }
        case LOCAL, NAME, FIELD -> {
          return false;
        }
      }
    }
    return literals;
  }
}
