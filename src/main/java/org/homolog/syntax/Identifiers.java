package org.homolog.syntax;

import java.util.Set;

/** Which words are names and which are keywords. */
public final class Identifiers {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "break",
          "do",
          "else",
          "elseif",
          "end",
          "false",
          "for",
          "function",
          "if",
          "in",
          "local",
          "nil",
          "not",
          "or",
          "repeat",
          "return",
          "then",
          "true",
          "until",
          "while");

  private Identifiers() {}

  /** Whether a string can be written as a name. */
  public static boolean isIdentifier(String text) {
    if (text.isEmpty() || isDigit(text.charAt(0)) || KEYWORDS.contains(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a word is reserved. */
  public static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }
}
