package org.homolog.report.result;

/**
 * Measures in [0, 1] as text: six decimals, cut off and not rounded, so that 1 stands for 1 only.
 */
public final class Decimals {
  private static final int UNIT = 1_000_000;

  private Decimals() {}

  /** The same as text. */
  public static String text(double measure) {
    long parts = (long) Math.floor(measure * UNIT);
    var text = new StringBuilder().append(parts / UNIT).append('.');
    String decimals = Long.toString(UNIT + parts % UNIT);
    int end = decimals.length();
    while (end > 2 && decimals.charAt(end - 1) == '0') {
      end--;
    }
    return text.append(decimals, 1, end).toString();
  }

  public static double cut(double measure) {
    return Math.floor(measure * UNIT) / UNIT;
  }
}
