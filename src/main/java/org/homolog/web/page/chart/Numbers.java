package org.homolog.web.page.chart;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as charts write them. */
final class Numbers {
  private static final int THOUSAND = 1_000;

  /** What a confidence of single precision may be off by, in thousandths. */
  private static final double ROUNDING = 1e-4;

  private static final String[] UNITS = {"", "k", "M", "G", "T"};

  private Numbers() {}

  /** A part of the width: {@code 37.50%}. */
  static String width(double part) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * part);
  }

  /** A height or a place from the top. */
  static String pixels(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }

  /** With commas. */
  static String full(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With commas, or with as many decimals as it has. */
  static String full(double number) {
    return number == Math.rint(number)
        ? full((long) number)
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** In four characters where it is 1 or more, rounded down: {@code 999}, {@code 1.2k}. */
  static String compact(double number) {
    if (number < 1 || number < THOUSAND && number == Math.rint(number)) {
      return full(number);
    }
    double rest = number;
    int unit = 0;
    while (rest >= THOUSAND && unit < UNITS.length - 1) {
      rest /= THOUSAND;
      unit++;
    }
    double cut = rest < 10 ? Math.floor(rest * 10) / 10 : Math.floor(rest);
    return full(cut) + UNITS[unit];
  }

  /** A confidence: {@code 0.714}. Rounded down, as 1 is for equal forms only. */
  static String confidence(double confidence) {
    double thousandths = Math.floor(THOUSAND * confidence + ROUNDING);
    return String.format(
        Locale.ROOT,
        "%.3f",
        (confidence < 1 ? Math.min(THOUSAND - 1, thousandths) : thousandths) / THOUSAND);
  }

  /** A place on a scale from 0 to 1: {@code 0.70}. */
  static String tick(double at) {
    return String.format(Locale.ROOT, "%.2f", at);
  }
}
