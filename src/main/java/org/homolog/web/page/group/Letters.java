package org.homolog.web.page.group;

/** Names of variants by their places. */
final class Letters {
  private static final int LETTERS = 26;

  private Letters() {}

  /** {@code A} to {@code Z}, then {@code AA}. */
  static String of(int place) {
    String last = String.valueOf((char) ('A' + place % LETTERS));
    return place < LETTERS ? last : of(place / LETTERS - 1) + last;
  }
}
