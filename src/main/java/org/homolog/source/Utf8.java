package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.util.Optional;

/** Text to and from bytes, with nothing silently replaced. */
final class Utf8 {
  private Utf8() {}

  /** The bytes of the text; empty if it holds half a surrogate pair, which UTF-8 cannot write. */
  static Optional<byte[]> encode(String text) {
    return isWhole(text) ? Optional.of(text.getBytes(UTF_8)) : Optional.empty();
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The text of the bytes, where each byte that is not UTF-8 reads as {@code %FF}. */
  static String escaped(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(3 * bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        out.put("%%%02X".formatted(in.get() & 0xff));
      }
      result = decoder.reset().decode(in, out, true);
    }
    return out.flip().toString();
  }

  /** The last name of a path, escaped and whatever the locale; empty for a root. */
  static String name(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return "";
    }
    String decoded = name.toString();
    return decoded.chars().allMatch(c -> c < 0x80) ? decoded : escaped(nameBytes(path));
  }

  /** A path's string has lost what the locale cannot show; its URI has not. */
  private static byte[] nameBytes(Path path) {
    String uri = path.toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = uri.lastIndexOf('/', end - 1) + 1;
    while (i < end) {
      boolean encoded = uri.charAt(i) == '%';
      bytes.write(encoded ? Integer.parseInt(uri, i + 1, i + 3, 16) : uri.charAt(i));
      i += encoded ? 3 : 1;
    }
    return bytes.toByteArray();
  }

  /** The text of the bytes for a look at it, with U+FFFD for what is not UTF-8. */
  static String lenient(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  /** The length of the byte order mark that the bytes begin with, 0 if there is none. */
  static int markLength(byte[] bytes) {
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return marked ? 3 : 0;
  }

  /** The text without the byte order mark it may begin with. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
