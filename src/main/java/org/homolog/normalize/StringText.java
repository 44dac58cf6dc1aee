package org.homolog.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Writes strings of bytes as Lua's quoted strings. */
final class StringText {
  private StringText() {}

  /**
   * A quoted string for {@code bytes}, each the character of its value (ISO 8859-1): readable as
   * UTF-8, with escapes for bytes that are no UTF-8, for controls and line ends.
   */
  static String quoted(String bytes) {
    var quoted = new StringBuilder(bytes.length() + 2).append('"');
    ByteBuffer in = ByteBuffer.wrap(bytes.getBytes(ISO_8859_1));
    CharBuffer out = CharBuffer.allocate(bytes.length() + 1);
    CharsetDecoder decoder = UTF_8.newDecoder();
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      appendAll(quoted, out.flip());
      out.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        appendByte(quoted, in.get());
      }
    }
    return quoted.append('"').toString();
  }

  private static void appendAll(StringBuilder quoted, CharBuffer text) {
    while (text.hasRemaining()) {
      char c = text.get();
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
            for (byte b : String.valueOf(c).getBytes(UTF_8)) {
              appendByte(quoted, b);
            }
          } else {
            quoted.append(c);
          }
        }
      }
    }
  }

  private static void appendByte(StringBuilder quoted, byte b) {
    quoted.append('\\').append(Integer.toString(1000 + (b & 0xFF)), 1, 4);
  }
}
