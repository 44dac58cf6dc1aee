package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The wanted values of one row, in slots: numbers, texts as bytes, or NULL. */
final class SqlRow {
  private long[] numbers = {};
  private int[] starts = {};
  private int[] ends = {};
  private boolean[] nulls = {};
  private byte[] bytes = new byte[1 << 10];
  private int length;

  /** A further slot. */
  int addSlot() {
    int slot = nulls.length;
    numbers = Arrays.copyOf(numbers, slot + 1);
    starts = Arrays.copyOf(starts, slot + 1);
    ends = Arrays.copyOf(ends, slot + 1);
    nulls = Arrays.copyOf(nulls, slot + 1);
    return slot;
  }

  void clear() {
    length = 0;
  }

  void setNull(int slot) {
    nulls[slot] = true;
  }

  void setNumber(int slot, long number) {
    nulls[slot] = false;
    starts[slot] = -1;
    numbers[slot] = number;
  }

  /** A text begins, whose bytes are appended next. */
  void begin(int slot) {
    nulls[slot] = false;
    starts[slot] = length;
    ends[slot] = length;
  }

  void append(byte[] from, int offset, int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  void append(int value) {
    if (bytes.length == length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    bytes[length++] = (byte) value;
  }

  /** The text that was begun is complete. */
  void complete(int slot) {
    ends[slot] = length;
  }

  /** How long all texts of the row are. */
  int length() {
    return length;
  }

  boolean isNull(int slot) {
    return slot < 0 || nulls[slot];
  }

  /** The number, or the value of a text of digits; -1 where it is neither, or the slot is none. */
  long number(int slot) {
    if (isNull(slot)) {
      return -1;
    }
    return starts[slot] < 0 ? numbers[slot] : digits(starts[slot], ends[slot]);
  }

  private long digits(int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || end - start > 18) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return start == end ? -1 : value;
  }

  /** The bytes in which the texts of the row stand. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the text begins in {@link #bytes}; a number or NULL has none. */
  int start(int slot) {
    return isNull(slot) || starts[slot] < 0 ? 0 : starts[slot];
  }

  int end(int slot) {
    return isNull(slot) || starts[slot] < 0 ? 0 : ends[slot];
  }

  /** Whether the text has the byte in it. */
  boolean contains(int slot, char wanted) {
    int end = end(slot);
    int i = start(slot);
    while (i < end && bytes[i] != wanted) {
      i++;
    }
    return i < end;
  }

  /** The text, empty for NULL and for no slot; a number as it reads. */
  String text(int slot) {
    if (!isNull(slot) && starts[slot] < 0) {
      return Long.toString(numbers[slot]);
    }
    return new String(bytes, start(slot), end(slot) - start(slot), UTF_8);
  }
}
