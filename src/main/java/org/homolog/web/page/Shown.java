package org.homolog.web.page;

import java.util.function.IntPredicate;

/**
 * Text of others as it is safe to show: what would be unseen or reorder the rest stands by name.
 */
public final class Shown {
  private static final int FIRST_ZERO_WIDTH = 0x200B;
  private static final int RIGHT_TO_LEFT_MARK = 0x200F;

  private Shown() {}

  /** The text, with {@code U+202E} and the like in place of controls. */
  public static String text(String text) {
    return text(text, Shown::isControl);
  }

  /** The same of several lines, in which line ends and tabs stay. */
  public static String lines(String text) {
    return text(text, code -> code != '\n' && code != '\t' && isControl(code));
  }

  private static String text(String text, IntPredicate hidden) {
    if (text.codePoints().noneMatch(hidden)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              if (hidden.test(code)) {
                shown.append("U+%04X".formatted(code));
              } else {
                shown.appendCodePoint(code);
              }
            });
    return shown.toString();
  }

  private static boolean isControl(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
      case Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> isReordering(code);
      default -> false;
    };
  }

  /** Joiners are left alone, as scripts are written with them. */
  private static boolean isReordering(int code) {
    return code == FIRST_ZERO_WIDTH
        || (code >= 0x200E && code <= RIGHT_TO_LEFT_MARK)
        || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2060 && code <= 0x2069)
        || code == 0xFEFF
        || code >= 0xE0000;
  }
}
