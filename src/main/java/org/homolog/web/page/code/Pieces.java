package org.homolog.web.page.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects pieces; a character that is not seen, or moves others, becomes a piece that names it.
 */
final class Pieces {
  static final String CONTROL = "control";

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  static List<Piece> of(String text) {
    var pieces = new Pieces();
    pieces.add(text, 0, text.length(), "");
    return pieces.list();
  }

  /** Adds characters {@code start} to before {@code end} of a text. */
  void add(String text, int start, int end, String look) {
    int from = start;
    for (int at = start; at < end; ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isControl(c)) {
        addVisible(text, from, at, look);
        flush();
        pieces.add(new Piece(name(c), CONTROL));
        from = next;
      }
      at = next;
    }
    addVisible(text, from, end, look);
  }

  private void addVisible(String text, int start, int end, String look) {
    if (look.isEmpty()) {
      plain.append(text, start, Math.max(start, end));
    } else if (start < end) {
      flush();
      pieces.add(new Piece(text.substring(start, end), look));
    }
  }

  private void flush() {
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain.toString(), ""));
      plain.setLength(0);
    }
  }

  List<Piece> list() {
    flush();
    return pieces;
  }

  private static boolean isControl(int c) {
    if (c >= ' ' && c < 0x7F || c == '\t') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !isVisibleFormat(c);
      default -> false;
    };
  }

  /** Signs of Arabic and Syriac that are format characters and seen. */
  private static boolean isVisibleFormat(int c) {
    return c >= 0x600 && c <= 0x605
        || c == 0x6DD
        || c == 0x70F
        || c == 0x890
        || c == 0x891
        || c == 0x8E2;
  }

  /** {@code U+202E}. */
  private static String name(int c) {
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
