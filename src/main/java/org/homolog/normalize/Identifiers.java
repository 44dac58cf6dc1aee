package org.homolog.normalize;

import java.util.Set;
import java.util.regex.Pattern;

/** Which strings can be written as names. */
final class Identifiers {
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

  static boolean isIdentifier(String text) {
    return SHAPE.matcher(text).matches() && !KEYWORDS.contains(text);
  }
}
