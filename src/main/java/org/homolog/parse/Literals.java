package org.homolog.parse;

import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** The values of number and string tokens. */
final class Literals {
  private static final Pattern DECIMAL = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]+");
  private static final Pattern HEXADECIMAL_FLOAT = Pattern.compile("0[xX][0-9A-Fa-f]+[pP]\\d+");

  /** Digits that are an int. */
  private static final int SHORT = 9;

  private static final int MAX_BYTE = 255;

  private Literals() {}

  static double number(Token token) {
    String text = token.getText();
    if (text.length() <= SHORT && isDigits(text)) {
      return Integer.parseInt(text);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return Double.parseDouble(text + "p0"); // in linear time, unlike BigInteger
    }
    if (DECIMAL.matcher(text).matches() || HEXADECIMAL_FLOAT.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    throw SyntaxException.near(token, "malformed number");
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static String string(LuaToken token) {
    if (token.firstByte() == '[') {
      return longString(token.getText());
    }
    String text = token.within(1);
    return text.indexOf('\\') < 0 ? text : unescape(token, text);
  }

  /** The number of line ends in a span of {@code source}; CRLF and LFCR count once. */
  static int newlines(byte[] source, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (source[i] == '\n' || source[i] == '\r') {
        count++;
        if (i + 1 < end
            && (source[i + 1] == '\n' || source[i + 1] == '\r')
            && source[i + 1] != source[i]) {
          i++;
        }
      }
    }
    return count;
  }

  private static String longString(String text) {
    int bracket = text.indexOf('[', 1) + 1;
    String body = normalizeNewlines(text.substring(bracket, text.length() - bracket));
    return body.startsWith("\n") ? body.substring(1) : body;
  }

  private static String normalizeNewlines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n|\n\r|\r", "\n");
  }

  private static String unescape(Token token, String text) {
    var out = new StringBuilder(text.length());
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      i++;
      char escaped = text.charAt(i);
      if (escaped >= '0' && escaped <= '9') {
        int stop = i + 1;
        while (stop < i + 3 && stop < end && text.charAt(stop) >= '0' && text.charAt(stop) <= '9') {
          stop++;
        }
        int value = Integer.parseInt(text.substring(i, stop));
        if (value > MAX_BYTE) {
          throw new SyntaxException(
              token.getLine(),
              token.getCharPositionInLine() + 1,
              "escape sequence too large: \\" + value);
        }
        out.append((char) value);
        i = stop - 1;
      } else if (escaped == '\n' || escaped == '\r') {
        out.append('\n');
        char other = i + 1 < end ? text.charAt(i + 1) : escaped;
        if ((other == '\n' || other == '\r') && other != escaped) {
          i++;
        }
      } else {
        out.append(simpleEscape(escaped));
      }
    }
    return out.toString();
  }

  private static char simpleEscape(char c) {
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      default -> c;
    };
  }
}
