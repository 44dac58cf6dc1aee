package org.homolog.cli.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Text of wikis made safe to print. */
public final class Terminal {
  private Terminal() {}

  /**
   * The text with U+FFFD for control and format characters but tabs, which could move the cursor or
   * turn the writing round.
   */
  public static String text(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : 0xFFFD));
    return safe.toString();
  }

  /** A string of bytes, each as the character of its value, as the text they encode. */
  public static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  private static boolean isSafe(int codePoint) {
    if (codePoint == '\t') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT ->
          codePoint == 0x200C || codePoint == 0x200D; // joiners of many scripts
      default -> true;
    };
  }
}
