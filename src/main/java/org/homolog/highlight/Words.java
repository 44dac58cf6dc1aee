package org.homolog.highlight;

import java.util.Set;
import org.homolog.highlight.Token.Kind;
import org.homolog.syntax.Identifiers;

/** Tells what a word is by its text and its neighbours on the line. */
final class Words {
  private static final Set<String> CONSTANTS = Set.of("nil", "true", "false");

  /** What Scribunto defines. */
  private static final Set<String> BUILTINS =
      Set.of(
          "_G",
          "_VERSION",
          "assert",
          "debug",
          "error",
          "getfenv",
          "getmetatable",
          "ipairs",
          "math",
          "mw",
          "next",
          "os",
          "package",
          "pairs",
          "pcall",
          "rawequal",
          "rawget",
          "rawset",
          "require",
          "select",
          "setfenv",
          "setmetatable",
          "string",
          "table",
          "tonumber",
          "tostring",
          "type",
          "unpack",
          "xpcall");

  private Words() {}

  /**
   * @param start where the word begins on the line, {@code end} where it is over
   */
  static Kind kind(String line, int start, int end) {
    String word = line.substring(start, end);
    if (Identifiers.isKeyword(word)) {
      return CONSTANTS.contains(word) ? Kind.CONSTANT : Kind.KEYWORD;
    }
    return BUILTINS.contains(word) && !isField(line, start) && !isAssigned(line, end)
        ? Kind.BUILTIN
        : Kind.NAME;
  }

  /** Whether a dot or a colon stands before it, and no second dot. */
  private static boolean isField(String line, int start) {
    if (start == 0) {
      return false;
    }
    char before = line.charAt(start - 1);
    return before == ':' || before == '.' && (start == 1 || line.charAt(start - 2) != '.');
  }

  /** Whether one {@code =} follows, after a blank at most. */
  private static boolean isAssigned(String line, int end) {
    int at = end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
    return at < line.length()
        && line.charAt(at) == '='
        && (at + 1 == line.length() || line.charAt(at + 1) != '=');
  }
}
