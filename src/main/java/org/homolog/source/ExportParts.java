package org.homolog.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of one or several MediaWiki exports in a row, cut into the head of each export and its
 * pages, so that a page that is no well-formed XML costs no other page, and a page of another
 * namespace is passed over without being parsed. Reads as the text of the part that it is at.
 * MediaWiki writes {@code <page>} and {@code </mediawiki>} without attributes or blanks, and
 * escapes them within texts.
 */
final class ExportParts extends Reader {
  /** What a part is. */
  enum Part {
    /** What comes before the first page; reads as an export without pages. */
    HEAD,
    PAGE
  }

  private static final String PAGE = "<page>";
  private static final String PAGE_END = "</page>";
  private static final String END = "</mediawiki>";

  /** Within this many characters from its start a page names its namespace. */
  private static final int PAGE_HEAD = 4096;

  private static final int BUFFER = 1 << 16;

  private final Reader in;
  private final char[] chars = new char[BUFFER];
  private int position;
  private int limit;
  private boolean ended;
  private int line = 1;

  private Part part = Part.HEAD;

  /** Whether the part has been read to its end. */
  private boolean over = true;

  /** Whether the end of the export has not been found yet. */
  private boolean open;

  /** The number of characters that belong to the part whatever they are. */
  private int due;

  /** Whether the part is over behind these characters. */
  private boolean last;

  /** Why nothing can be read behind what has been read. */
  private @Nullable IOException failure;

  /** What a head still reads as behind its own text. */
  private String closing = "";

  ExportParts(Reader in) {
    this.in = in;
  }

  /**
   * Moves to the next part; empty behind the last export.
   *
   * @throws IOException if the text ends within an export
   */
  Optional<Part> next() throws IOException {
    skip();
    return open ? nextInExport() : nextExport();
  }

  private Optional<Part> nextExport() throws IOException {
    while (fill() && (Character.isWhitespace(chars[position]) || chars[position] == '\uFEFF')) {
      consume(1);
    }
    if (position < limit) {
      open = true;
      return begin(Part.HEAD, 0);
    }
    if (failure != null) {
      throw failure;
    }
    return Optional.empty();
  }

  private Optional<Part> nextInExport() throws IOException {
    while (fill()) {
      if (at(position, PAGE)) {
        return begin(Part.PAGE, PAGE.length());
      }
      if (at(position, END)) {
        consume(END.length());
        open = false;
        return nextExport();
      }
      consume(1);
    }
    throw broken();
  }

  /** Returns why the export ends before its end. */
  private IOException broken() {
    return failure == null ? new IOException("it ends before " + END) : failure;
  }

  private Optional<Part> begin(Part found, int characters) {
    part = found;
    due = characters;
    last = false;
    over = false;
    closing = "";
    return Optional.of(found);
  }

  /** Returns what stands where an export begins, if it is none: no XML, or a page on its own. */
  Optional<String> otherThanExport() {
    if (at(position, PAGE)) {
      return Optional.of("a <page> outside of <mediawiki>");
    }
    return chars[position] == '<' ? Optional.empty() : Optional.of("no XML");
  }

  /** Returns the number of the line that is read, from 1. */
  int line() {
    return line;
  }

  /** Returns the namespace that the page at whose start this is names, empty if it names none. */
  String namespace() throws IOException {
    while (limit - position < PAGE_HEAD && !ended) {
      more();
    }
    String head = new String(chars, position, Math.min(PAGE_HEAD, limit - position));
    int begin = head.indexOf("<ns>");
    int end = head.indexOf("</ns>", begin + 1);
    int text = head.indexOf("<revision>");
    return begin < 0 || end < 0 || (text >= 0 && text < begin)
        ? ""
        : head.substring(begin + "<ns>".length(), end).strip();
  }

  /** Passes over what is left of the part. */
  private void skip() throws IOException {
    while (!over) {
      consume(ahead());
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = over ? 0 : Math.min(length, ahead());
    if (count > 0) {
      System.arraycopy(chars, position, target, offset, count);
    }
    if (!over) {
      consume(count);
    }
    return count > 0 ? count : close(target, offset, length);
  }

  /** Reads the end tag that a head lacks, so that it is well-formed without the pages. */
  private int close(char[] target, int offset, int length) {
    int count = Math.min(length, closing.length());
    closing.getChars(0, count, target, offset);
    closing = closing.substring(count);
    return count == 0 ? -1 : count;
  }

  /** Returns how many of the characters in the buffer belong to the part; 0 at its end. */
  private int ahead() throws IOException {
    if (!fill() && (part == Part.PAGE || failure != null)) {
      throw broken();
    }
    if (due > 0) {
      return Math.min(due, limit - position);
    }
    int safe = ended ? limit : limit - END.length() + 1;
    for (int i = position; i < safe; i++) {
      if (chars[i] != '<') {
        continue;
      }
      if (at(i, PAGE) || at(i, END)) {
        closing = i == position && part == Part.HEAD ? END : "";
        return i - position;
      }
      if (part == Part.PAGE && at(i, PAGE_END)) {
        due = i - position + PAGE_END.length();
        last = true;
        return due;
      }
    }
    return safe - position;
  }

  /** Moves over characters of the part, or to its end if there are none. */
  private void consume(int count) {
    for (int i = 0; i < count; i++) {
      line += chars[position + i] == '\n' ? 1 : 0;
    }
    position += count;
    due = Math.max(0, due - count);
    over |= count == 0 || (last && due == 0);
  }

  private boolean at(int index, String tag) {
    for (int i = 0; i < tag.length(); i++) {
      if (index + i >= limit || chars[index + i] != tag.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Holds a whole tag in the buffer, where the text has as much; false at its end. */
  private boolean fill() throws IOException {
    while (limit - position < END.length() && !ended) {
      more();
    }
    return position < limit;
  }

  private void more() throws IOException {
    if (position > 0) {
      System.arraycopy(chars, position, chars, 0, limit - position);
      limit -= position;
      position = 0;
    }
    try {
      int count = in.read(chars, limit, chars.length - limit);
      ended = count < 0;
      limit += Math.max(0, count);
    } catch (IOException e) {
      failure = e; // what came before it is read first
      ended = true;
    }
  }

  /** Does nothing, as XML parsers close what they have read and the next part is still to come. */
  @Override
  public void close() {}
}
