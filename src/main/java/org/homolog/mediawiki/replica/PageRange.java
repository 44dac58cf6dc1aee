package org.homolog.mediawiki.replica;

import java.util.List;

/** Page ids from the first to the last, both included. */
public record PageRange(long first, long last) {
  public PageRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no range of page ids: " + first + " to " + last);
    }
  }

  /** How many ids these are. */
  public long size() {
    return last - first + 1;
  }

  /** The lower and the upper half of more than one id. */
  List<PageRange> halves() {
    long middle = first + (last - first) / 2;
    return List.of(new PageRange(first, middle), new PageRange(middle + 1, last));
  }

  /** {@code 1-500}. */
  @Override
  public String toString() {
    return first + "-" + last;
  }
}
