package org.homolog.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.difference.TokenLine.Kind;
import org.homolog.difference.TokenLine.Word;
import org.homolog.syntax.Identifiers;
import org.homolog.syntax.Scope;

/**
 * The lines of a source as it stands, cut into tokens whether it is Lua or not. A long string or
 * comment is one token on each line it covers.
 */
final class SourceLines {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n\r|\r|\n");
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          \\s+\
          |(?<long>(?<comment>--)?\\[(?<level>=*)\\[)\
          |(?<line>--.*)\
          |(?<string>"(?:[^"\\\\]|\\\\.)*+"?|'(?:[^'\\\\]|\\\\.)*+'?)\
          |(?<number>\\.?[0-9][0-9A-Za-z_.]*)\
          |(?<word>[A-Za-z_][0-9A-Za-z_]*)\
          |\\.{2,3}|[=~<>]=|.""",
          Pattern.DOTALL);

  private static final Set<String> DATA_SYMBOLS =
      Set.of("{", "}", "[", "]", "=", ",", ";", "-", "nil", "true", "false");

  private final List<TokenLine> lines = new ArrayList<>();

  /** What closes the long string or comment that the last line left open, or empty. */
  private String closing = "";

  private Kind open = Kind.STRING;

  private SourceLines() {}

  static List<TokenLine> read(String text) {
    var reader = new SourceLines();
    String[] lines = LINE_END.split(text, -1);
    int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
    for (int i = 0; i < count; i++) {
      List<Word> words = reader.words(lines[i]);
      reader.lines.add(new TokenLine(i + 1, lines[i], isData(lines[i], words), words));
    }
    return reader.lines;
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

  private List<Word> words(String line) {
    var words = new ArrayList<Word>();
    Matcher matcher = TOKEN.matcher(line);
    int at = closing.isEmpty() ? 0 : close(words, line, 0, 0);
    while (at < line.length() && matcher.find(at)) {
      at = matcher.end();
      if (matcher.group("long") != null) {
        closing = "]" + matcher.group("level") + "]";
        open = matcher.group("comment") == null ? Kind.STRING : Kind.COMMENT;
        at = close(words, line, matcher.start(), at);
      } else if (!matcher.group().isBlank()) {
        words.add(new Word(kind(matcher), matcher.start(), at, Scope.UNBOUND));
      }
    }
    return words;
  }

  /** Adds what of a long string or comment stands on a line from {@code start}: where it ends. */
  private int close(List<Word> words, String line, int start, int from) {
    int found = line.indexOf(closing, from);
    int end = found < 0 ? line.length() : found + closing.length();
    if (end > start) {
      words.add(new Word(open, start, end, Scope.UNBOUND));
    }
    if (found >= 0) {
      closing = "";
    }
    return end;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("line") != null) {
      return Kind.COMMENT;
    }
    if (matcher.group("string") != null) {
      return Kind.STRING;
    }
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    String word = matcher.group("word");
    return word == null || Identifiers.isKeyword(word) ? Kind.SYMBOL : Kind.NAME;
  }
}
