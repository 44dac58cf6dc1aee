package org.homolog.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** Makes strings of spans of sources; short ones that came before are often the same object. */
final class Texts {
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 40;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  /** The bytes of a span, each as the character of its value. */
  String of(byte[] source, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return new String(source, start, length, ISO_8859_1);
    }
    int hash = length;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + source[i];
    }
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    String text = slots[slot];
    if (text == null || !equal(text, source, start, length)) {
      text = new String(source, start, length, ISO_8859_1);
      slots[slot] = text;
    }
    return text;
  }

  private static boolean equal(String text, byte[] source, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != (source[start + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
