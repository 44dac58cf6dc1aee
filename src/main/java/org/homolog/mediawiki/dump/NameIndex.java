package org.homolog.mediawiki.dump;

import java.util.Arrays;

/** Numbers byte strings from 0 on in the order in which they first come. */
final class NameIndex {
  private byte[][] names = new byte[16][];
  private int[] table = new int[64];
  private int size;

  int size() {
    return size;
  }

  /** The name's number; a new one if it is new. */
  int add(byte[] bytes, int start, int end) {
    int known = find(bytes, start, end);
    if (known >= 0) {
      return known;
    }
    if (2 * (size + 1) > table.length) {
      table = new int[2 * table.length];
      for (int i = 0; i < size; i++) {
        table[slot(names[i], 0, names[i].length)] = i + 1;
      }
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
    }
    table[slot(bytes, start, end)] = size + 1;
    names[size] = Arrays.copyOfRange(bytes, start, end);
    return size++;
  }

  /** The name's number, -1 if it never came. */
  int find(byte[] bytes, int start, int end) {
    return table[slot(bytes, start, end)] - 1;
  }

  /** Where the name stands in the table, or the free place where it would. */
  private int slot(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = ((hash * 0x9e3779b9) >>> 7) & (table.length - 1);
    while (table[slot] != 0 && !isNamed(table[slot] - 1, bytes, start, end)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isNamed(int number, byte[] bytes, int start, int end) {
    byte[] name = names[number];
    return Arrays.equals(name, 0, name.length, bytes, start, end);
  }
}
