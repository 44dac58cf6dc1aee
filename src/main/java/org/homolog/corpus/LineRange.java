package org.homolog.corpus;

/** Lines {@code first} to {@code last}, both included, counted from 1. */
public record LineRange(int first, int last) {
  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no line range: " + first + "-" + last);
    }
  }

  /** {@code 3-17}. */
  @Override
  public String toString() {
    return first + "-" + last;
  }
}
