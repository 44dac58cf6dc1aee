package org.homolog.report.result;

/**
 * Measures in [0, 1] as text: six decimals, cut off and not rounded, so that 1 stands for 1 only.
 */
public final class Decimals {
  private static final double UNIT = 1e6;

  private Decimals() {}

  public static double cut(double measure) {
    return Math.floor(measure * UNIT) / UNIT;
  }
}
