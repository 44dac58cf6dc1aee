package org.homolog.difference;

/** The longest ascending subsequence, by patience sorting. */
final class Ascending {
  private Ascending() {}

  /** The indices of a longest strictly ascending subsequence. */
  static int[] longest(int[] values) {
    int[] tails = new int[values.length]; // of each length, the index of the least last value
    int[] before = new int[values.length];
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[tails[middle]] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    int[] chosen = new int[length];
    for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--) {
      chosen[i] = at;
      at = before[at];
    }
    return chosen;
  }
}
