package org.homolog.report;

/**
 * Measures in [0, 1] as text: six decimals, cut off and not rounded, so that 1 stands for 1 only.
 */
final class Decimals {
  private static final double UNIT = 1e6;

  private Decimals() {}

  static double cut(double measure) {
    return Math.floor(measure * UNIT) / UNIT;
  }
}
