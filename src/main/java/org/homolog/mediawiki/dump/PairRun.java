package org.homolog.mediawiki.dump;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of a page and the number of a module that it transcludes, ascending and each once, at one
 * or two bytes a pair: the difference of the modules' numbers while the page stays the same, and of
 * the pages' ids where it changes, in groups of seven bits.
 */
final class PairRun {
  private static final int BLOCK = 1 << 16;

  private final List<byte[]> blocks = new ArrayList<>();
  private byte[] block = {};
  private int length;
  private long size;
  private int page;
  private int module = -1;

  static long pair(int page, int module) {
    return (long) page << Integer.SIZE | module;
  }

  static int page(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int module(long pair) {
    return (int) pair;
  }

  /** The number of pairs. */
  long size() {
    return size;
  }

  /** How many bytes of memory the pairs take. */
  long bytes() {
    return blocks.stream().mapToLong(filled -> filled.length).sum();
  }

  /** Adds a pair that is not less than all before; one that is equal changes nothing. */
  void add(long pair) {
    int nextPage = page(pair);
    int nextModule = module(pair);
    if (nextPage == page && module >= 0) {
      if (nextModule == module) {
        return;
      }
      write((long) (nextModule - module) << 1);
    } else {
      write((long) nextModule << 1 | 1);
      write(nextPage - page);
    }
    page = nextPage;
    module = nextModule;
    size++;
  }

  private void write(long value) {
    long rest = value;
    while (rest > 0x7f) {
      write((byte) (rest | 0x80));
      rest >>>= 7;
    }
    write((byte) rest);
  }

  private void write(byte value) {
    if (length == block.length) {
      block = new byte[blocks.isEmpty() ? 1 << 10 : BLOCK];
      blocks.add(block);
      length = 0;
    }
    block[length++] = value;
  }

  /** Goes through the pairs of a run to which no more are added. */
  final class Cursor {
    private int next;
    private byte[] bytes = {};
    private int position;
    private long left = size;
    private int page;
    private int module;

    /** Goes to the next pair; false at the end. */
    boolean next() {
      if (left == 0) {
        return false;
      }
      left--;
      long value = read();
      if ((value & 1) == 0) {
        module += (int) (value >>> 1);
      } else {
        module = (int) (value >>> 1);
        page += (int) read();
      }
      return true;
    }

    private long read() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        if (position == bytes.length) {
          bytes = blocks.get(next++);
          position = 0;
        }
        byte part = bytes[position++];
        value |= (long) (part & 0x7f) << shift;
        if (part >= 0) {
          return value;
        }
      }
    }

    long pair() {
      return PairRun.pair(page, module);
    }

    int page() {
      return page;
    }

    int module() {
      return module;
    }
  }
}
