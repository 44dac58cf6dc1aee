package org.homolog.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream at line feeds without decoding it; of a line over the limit, the start is kept. */
final class Lines {
  private final InputStream in;
  private final int limit;
  private final byte[] block = new byte[1 << 16];
  private int position;
  private int end;
  private byte[] line = new byte[1 << 16];
  private int length;
  private int number;
  private boolean cut;

  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves on to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    cut = false;
    if (!fill()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && fill()) {
      int stop = position;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      append(stop - position);
      ended = stop < end;
      position = ended ? stop + 1 : stop;
    }
    return true;
  }

  /** Whether there are bytes left in the block, after reading another where it was used up. */
  private boolean fill() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, in.read(block));
    }
    return position < end;
  }

  private void append(int bytes) {
    int kept = Math.min(bytes, limit - length);
    cut |= kept < bytes;
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, (int) Math.min(limit, 2L * (length + kept)));
    }
    System.arraycopy(block, position, line, length, kept);
    length += kept;
  }

  /** Counted from 1; 0 before the first line. */
  int number() {
    return number;
  }

  /** Whether the line was longer than the limit. */
  boolean isCut() {
    return cut;
  }

  /** The bytes of the line, valid up to {@link #length} and until the next one. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** Whether the line's first character is this one of ASCII, but for blanks and a mark. */
  boolean begins(char first) {
    int start = Utf8.markLength(line);
    while (start < length && line[start] == ' ') {
      start++;
    }
    return start < length && line[start] == first;
  }

  /** Whether the line holds white space only. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] > ' ' || line[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
