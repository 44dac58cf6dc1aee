package org.homolog.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.highlight.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of a text into tokens, one line after the other. A long string or comment is one
 * token on each line it covers. Takes time linear in the text and no stack, whatever the text is.
 */
public final class LineLexer {

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          \\s+\
          |((--)?\\[(=*)\\[)\
          |(--.*)\
          |(["'])\
          |(\\.?[0-9][0-9A-Za-z_.]*)\
          |([A-Za-z_][0-9A-Za-z_]*)\
          |\\.{2,3}|[=~<>]=|.""",
          Pattern.DOTALL);

  /** The groups of {@link #TOKEN}. */
  private static final int LONG = 1;

  private static final int LONG_COMMENT = 2;
  private static final int LEVEL = 3;
  private static final int LINE_COMMENT = 4;
  private static final int QUOTE = 5;
  private static final int NUMBER = 6;
  private static final int WORD = 7;

  /** What follows the quote of a string: the repeated group gives nothing back, so no stack. */
  private static final Pattern SINGLE = quoted("'");

  private static final Pattern DOUBLE = quoted("\"");

  /** What closes the long string or comment that the last line left open, or empty. */
  private String closing = "";

  private Kind open = Kind.STRING;

  /** What follows of a string whose last line ended in a backslash. */
  private @Nullable Pattern string;

  private static Pattern quoted(String quote) {
    return Pattern.compile(
        "(?:[^%1$s\\\\]|\\\\.)*+(?:%1$s|(?<more>\\\\\\z))?".formatted(quote), Pattern.DOTALL);
  }

  /** The lines without line ends; what follows the last line end is one unless it is empty. */
  public static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char end = text.charAt(at);
      if (end == '\n' || end == '\r') {
        lines.add(text.substring(start, at));
        if (at + 1 < text.length() && isSecond(end, text.charAt(at + 1))) {
          at++;
        }
        start = at + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Whether two characters are one line end, as a carriage return and a line feed are. */
  private static boolean isSecond(char first, char second) {
    return (second == '\n' || second == '\r') && second != first;
  }

  /** The tokens of the next line, without blanks. */
  public List<Token> next(String line) {
    return next(line, Integer.MAX_VALUE);
  }

  /** Those tokens of the next line that begin before character {@code limit}. */
  public List<Token> next(String line, int limit) {
    var tokens = new ArrayList<Token>();
    int at = goOn(tokens, line, limit);
    Matcher matcher = TOKEN.matcher(line).region(at, line.length());
    while (at < Math.min(limit, line.length()) && matcher.find()) {
      at = add(tokens, line, matcher, limit);
    }
    if (at < line.length() && mayLeaveOpen(line, at)) {
      while (at < line.length() && matcher.find()) {
        at = add(tokens, line, matcher, limit);
      }
    }
    return tokens;
  }

  /** Whether what begins at {@code start} or later may go on on the next line. */
  private static boolean mayLeaveOpen(String line, int start) {
    return line.endsWith("\\") || line.indexOf("[[", start) >= 0 || line.indexOf("[=", start) >= 0;
  }

  /** Adds the token that was found: where it ends. */
  private int add(List<Token> tokens, String line, Matcher matcher, int limit) {
    int start = matcher.start();
    int end = matcher.end();
    if (matcher.start(LONG) >= 0) {
      closing = "]" + matcher.group(LEVEL) + "]";
      open = matcher.start(LONG_COMMENT) < 0 ? Kind.STRING : Kind.COMMENT;
      end = close(tokens, line, start, end, limit);
    } else if (matcher.start(QUOTE) >= 0) {
      string = line.charAt(start) == '"' ? DOUBLE : SINGLE;
      end = string(tokens, line, string, start, end, limit);
    } else if (start < limit && !Character.isWhitespace(line.charAt(start))) {
      tokens.add(new Token(kind(line, matcher), start, end));
    }
    if (end > matcher.end()) {
      matcher.region(end, line.length());
    }
    return end;
  }

  /** Adds what goes on from the last line: where it ends. */
  private int goOn(List<Token> tokens, String line, int limit) {
    if (!closing.isEmpty()) {
      return close(tokens, line, 0, 0, limit);
    }
    return string == null ? 0 : string(tokens, line, string, 0, 0, limit);
  }

  /** Adds what of a string stands on a line from {@code start}: where it ends. */
  private int string(
      List<Token> tokens, String line, Pattern pattern, int start, int from, int limit) {
    Matcher matcher = pattern.matcher(line).region(from, line.length());
    int end = matcher.lookingAt() ? matcher.end() : from;
    if (end > start && start < limit) {
      tokens.add(new Token(Kind.STRING, start, end));
    }
    if (matcher.start("more") < 0) {
      string = null;
    }
    return end;
  }

  /** Adds what of a long string or comment stands on a line from {@code start}: where it ends. */
  private int close(List<Token> tokens, String line, int start, int from, int limit) {
    int found = line.indexOf(closing, from);
    int end = found < 0 ? line.length() : found + closing.length();
    if (end > start && start < limit) {
      tokens.add(new Token(open, start, end));
    }
    if (found >= 0) {
      closing = "";
    }
    return end;
  }

  private static Kind kind(String line, Matcher matcher) {
    if (matcher.start(LINE_COMMENT) >= 0) {
      return Kind.COMMENT;
    }
    if (matcher.start(NUMBER) >= 0) {
      return Kind.NUMBER;
    }
    return matcher.start(WORD) >= 0
        ? Words.kind(line, matcher.start(), matcher.end())
        : Kind.SYMBOL;
  }
}
