package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Reads lines {@code wiki title page_id access total hourly} as bytes, from their end, since a
 * title may hold anything but a line feed. Lines of other wikis are passed over.
 */
final class PageviewReader {
  private static final int MAX_DIGITS = 12;

  private final NameIndex codes = new NameIndex();
  private final List<ViewCount> counts;
  private final byte[] buffer;
  private byte[] lastCode = {};
  private int lastWiki = -1;
  private long malformed;

  /**
   * @param codes what the dumps call the wikis, each followed by its count in {@code counts}
   * @param bufferSize lines that are longer count as malformed
   */
  PageviewReader(List<String> codes, List<ViewCount> counts, int bufferSize) {
    for (String code : codes) {
      byte[] bytes = code.getBytes(UTF_8);
      this.codes.add(bytes, 0, bytes.length);
    }
    this.counts = List.copyOf(counts);
    this.buffer = new byte[bufferSize];
  }

  /** Lines of the wikis that could not be understood. */
  long malformed() {
    return malformed;
  }

  void read(InputStream in) throws IOException {
    boolean inLongLine = false;
    int end = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer, end, free(end))) {
      int start = 0;
      int from = end;
      end += count;
      for (int i = lineFeed(from, end); i < end; i = lineFeed(start, end)) {
        if (inLongLine) {
          inLongLine = false;
        } else {
          line(start, i);
        }
        start = i + 1;
      }
      if (start == 0 && end == buffer.length) {
        malformed += inLongLine || wiki(0, end) < 0 ? 0 : 1;
        inLongLine = true;
        start = end;
      }
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
    }
    if (end > 0 && !inLongLine) {
      line(0, end);
    }
  }

  private int free(int end) {
    return buffer.length - end;
  }

  private int lineFeed(int from, int end) {
    int i = from;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private void line(int start, int end) {
    int wiki = wiki(start, end);
    if (wiki >= 0 && !count(counts.get(wiki), start, end)) {
      malformed++;
    }
  }

  /** The number of the wiki that the line begins with, -1 if it is none of them. */
  private int wiki(int start, int end) {
    int length = lastCode.length;
    boolean same =
        end - start > length
            && buffer[start + length] == ' '
            && Arrays.equals(buffer, start, start + length, lastCode, 0, length);
    if (!same) {
      int space = start;
      while (space < end && buffer[space] != ' ') {
        space++;
      }
      lastWiki = codes.find(buffer, start, space);
      lastCode = Arrays.copyOfRange(buffer, start, space);
    }
    return lastWiki;
  }

  /** Counts the line's views; false if it is malformed. */
  private boolean count(ViewCount views, int start, int end) {
    int hourly = space(start, end);
    int total = space(start, hourly);
    int access = space(start, total);
    int page = space(start, access);
    long count = number(total + 1, hourly);
    if (access < 0 || count < 0) {
      return false;
    }
    // before the page id there is a title, behind a space
    boolean known = page >= 0 && space(start, page) >= 0;
    views.add(known ? number(page + 1, access) : -1, count);
    return true;
  }

  /** Where the last space before {@code end} stands, -1 if there is none. */
  private int space(int start, int end) {
    int i = end - 1;
    while (i >= start && buffer[i] != ' ') {
      i--;
    }
    return i < start ? -1 : i;
  }

  /** The number that the digits say, -1 if there are none or too many or something else. */
  private long number(int start, int end) {
    long value = start < end && end - start <= MAX_DIGITS ? 0 : -1;
    for (int i = start; i < end && value >= 0; i++) {
      int digit = buffer[i] - '0';
      value = digit >= 0 && digit <= 9 ? 10 * value + digit : -1;
    }
    return value;
  }
}
