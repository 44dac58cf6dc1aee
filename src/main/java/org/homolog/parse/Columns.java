package org.homolog.parse;

/** Columns as editors count them: in characters, while sources are read as bytes. */
final class Columns {
  private Columns() {}

  /**
   * Returns the column in characters of UTF-8, counted from 1.
   *
   * @param line counted from 1; LF, CR, CRLF and LFCR end one each
   * @param column in bytes, counted from 1
   */
  static int characters(byte[] source, int line, int column) {
    int begin = markLength(source);
    for (int passed = 1; passed < line; passed++) {
      begin = nextLine(source, begin);
    }
    int characters = 1;
    for (int i = begin + 1; i < begin + column; i++) {
      characters += continues(source, i) ? 0 : 1;
    }
    return characters;
  }

  /** Returns the length of the byte order mark that a source begins with, 0 if there is none. */
  static int markLength(byte[] source) {
    return source.length >= 3
            && source[0] == (byte) 0xEF
            && source[1] == (byte) 0xBB
            && source[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  private static int nextLine(byte[] source, int begin) {
    int end = begin;
    while (end < source.length && source[end] != '\n' && source[end] != '\r') {
      end++;
    }
    if (end + 1 >= source.length) {
      return source.length;
    }
    byte other = (byte) (source[end] == '\n' ? '\r' : '\n');
    return end + (source[end + 1] == other ? 2 : 1);
  }

  /** Returns whether the byte there is no first byte of a character. */
  private static boolean continues(byte[] source, int index) {
    return index < source.length && (source[index] & 0xC0) == 0x80;
  }
}
