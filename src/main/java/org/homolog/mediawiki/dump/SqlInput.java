package org.homolog.mediawiki.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The tokens of SQL that a dump is written in, read from a buffer of bytes. */
final class SqlInput implements Closeable {
  private static final int MAX_LINE = 1 << 12;
  private static final int MAX_TEXT = 1 << 24;
  private static final SqlRow NO_ROW = new SqlRow();

  private final Path file;
  private final InputStream in;
  private final byte[] buffer;
  private int position;
  private int end;
  private long rows;

  SqlInput(Path file, InputStream in, int bufferSize) {
    this.file = file;
    this.in = in;
    this.buffer = new byte[bufferSize];
  }

  @Override
  public void close() throws DumpException {
    try {
      in.close();
    } catch (IOException e) {
      throw DumpException.of(file, e);
    }
  }

  void countRow() {
    rows++;
  }

  /** The next byte without taking it, or -1 at the end. */
  int peek() throws DumpException {
    return position < end || fill() ? buffer[position] & 0xff : -1;
  }

  /** Takes the byte that {@link #peek} has shown. */
  void skip() {
    position++;
  }

  private int read() throws DumpException {
    if (position < end || fill()) {
      return buffer[position++] & 0xff;
    }
    throw DumpException.endsEarly(file, where());
  }

  private boolean fill() throws DumpException {
    position = 0;
    end = 0;
    return more();
  }

  /** Reads what comes after the bytes not yet taken, which move to the front. */
  private boolean more() throws DumpException {
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
    try {
      int count = in.read(buffer, end, buffer.length - end);
      end += Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw DumpException.of(file, e);
    }
  }

  DumpException expected(String what) throws DumpException {
    int found = peek();
    if (found < 0) {
      return DumpException.endsEarly(file, where());
    }
    return new DumpException(
        "%s: %s: expected %s, found %s; is this a dump by mysqldump? fetch the file again"
            .formatted(
                file,
                where(),
                what,
                found > ' ' && found < 0x7f ? "\"" + (char) found + '"' : "byte " + found));
  }

  private String where() {
    return "after %,d rows".formatted(rows);
  }

  void skipSpace() throws DumpException {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      position++;
      next = peek();
    }
  }

  /** Takes the word if it comes next; words are shorter than the buffer. */
  boolean accept(String word) throws DumpException {
    while (end - position < word.length()) {
      if (!more()) {
        return false;
      }
    }
    for (int i = 0; i < word.length(); i++) {
      if (buffer[position + i] != word.charAt(i)) {
        return false;
      }
    }
    position += word.length();
    return true;
  }

  void expect(char wanted) throws DumpException {
    skipSpace();
    if (peek() != wanted) {
      throw expected("\"" + wanted + '"');
    }
    position++;
  }

  /** A name in backquotes. */
  String name() throws DumpException {
    skipSpace();
    if (peek() != '`') {
      throw expected("a name in backquotes");
    }
    position++;
    var row = new SqlRow();
    quoted('`', row, row.addSlot());
    return row.text(0);
  }

  /** The rest of the line, of a long line the start. */
  String line() throws DumpException {
    var line = new SqlRow();
    int slot = line.addSlot();
    line.begin(slot);
    int length = 0;
    for (int next = peek(); next >= 0 && next != '\n'; next = peek()) {
      if (length++ < MAX_LINE) {
        line.append(next);
      }
      position++;
    }
    position = Math.min(end, position + 1);
    line.complete(slot);
    return line.text(slot);
  }

  /** Takes all up to a semicolon outside of quotes. */
  void skipStatement() throws DumpException {
    for (int next = read(); next != ';'; next = read()) {
      if (next == '\'' || next == '`' || next == '"') {
        quoted(next, NO_ROW, -1);
      }
    }
  }

  /**
   * A text in quotes whose opening quote is taken; kept in the slot unless that is negative.
   *
   * <p>A backslash escapes as in MySQL, and a quote that stands twice is one of the text.
   */
  void quoted(int quote, SqlRow row, int slot) throws DumpException {
    boolean kept = slot >= 0;
    if (kept) {
      row.begin(slot);
    }
    while (true) {
      int next = plain(quote, row, kept);
      if (next == quote) {
        if (peek() != quote) {
          break;
        }
        position++;
      } else if (next == '\\') {
        next = unescaped(read());
      }
      if (kept) {
        row.append(next);
      }
    }
    if (kept) {
      row.complete(slot);
    }
  }

  /** Takes the bytes before the next quote or backslash, and that one, which it gives. */
  private int plain(int quote, SqlRow row, boolean kept) throws DumpException {
    while (true) {
      int from = position;
      int to = from;
      while (to < end && buffer[to] != quote && buffer[to] != '\\') {
        to++;
      }
      if (kept) {
        row.append(buffer, from, to - from);
        if (row.length() > MAX_TEXT) {
          throw expected("the end of a text that is over 16 MB long");
        }
      }
      position = to;
      if (to < end) {
        return buffer[position++];
      }
      if (!fill()) {
        throw DumpException.endsEarly(file, where());
      }
    }
  }

  private static int unescaped(int letter) {
    return switch (letter) {
      case '0' -> 0;
      case 'b' -> '\b';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'Z' -> 0x1a;
      default -> letter;
    };
  }
}
