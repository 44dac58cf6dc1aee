package org.homolog.mediawiki.api;

/** Wording of what went wrong. */
final class Messages {
  private static final int LONGEST = 300;

  private Messages() {}

  /** The text with each run of control characters, line ends included, as one blank. */
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** What somebody else says, in one line of bearable length. */
  static String brief(String text) {
    String line = oneLine(text);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** What an exception says, or its name if it says nothing. */
  static String said(Throwable exception) {
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : oneLine(message);
  }
}
