package org.homolog.mediawiki.dump;

import java.util.Arrays;
import java.util.Objects;

/** A set of page ids as bits, each with its place in ascending order. */
final class PageSet {
  private static final int WORDS = 1 << 10;
  private static final int BLOCK_SHIFT = 16;

  private long[][] words = new long[16][];

  /** By word, how many pages come before those of the word. */
  private int[][] before = new int[16][];

  private int size;

  int size() {
    return size;
  }

  /** How many bytes of memory the pages take. */
  long bytes() {
    long blocks = Arrays.stream(words).filter(Objects::nonNull).count();
    return blocks * WORDS * (Long.BYTES + Integer.BYTES);
  }

  /** Adds a page whose id is greater than all before. */
  void add(int page) {
    int block = page >>> BLOCK_SHIFT;
    if (block >= words.length) {
      int length = Math.max(block + 1, 2 * words.length);
      words = Arrays.copyOf(words, length);
      before = Arrays.copyOf(before, length);
    }
    if (words[block] == null) {
      words[block] = new long[WORDS];
      before[block] = new int[WORDS];
    }
    int word = page >>> 6 & WORDS - 1;
    if (words[block][word] == 0) {
      before[block][word] = size;
    }
    words[block][word] |= 1L << page;
    size++;
  }

  /** How many pages of the set have a lesser id; -1 if the page is not in the set. */
  int place(int page) {
    int block = page >>> BLOCK_SHIFT;
    if (block >= words.length || words[block] == null) {
      return -1;
    }
    int word = page >>> 6 & WORDS - 1;
    long bits = words[block][word];
    long bit = 1L << page;
    return (bits & bit) == 0 ? -1 : before[block][word] + Long.bitCount(bits & bit - 1);
  }
}
