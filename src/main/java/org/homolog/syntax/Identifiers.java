package org.homolog.syntax;

import java.util.Set;
import java.util.regex.Pattern;

/** Which words are names and which are keywords. */
public final class Identifiers {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
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
    return SHAPE.matcher(text).matches() && !KEYWORDS.contains(text);
  }

  /** Whether a word is reserved. */
  public static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }
}
