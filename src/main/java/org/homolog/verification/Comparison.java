package org.homolog.verification;

import java.io.IOException;

/** Compares numbered units, whatever holds them. */
@FunctionalInterface
public interface Comparison {
  /** How alike two units are. */
  Likeness compare(int left, int right) throws IOException;

  /**
   * The confidences of all pairs of some units.
   *
   * @return for each unit its confidence with each one before it
   */
  default double[][] compareAll(int[] units) throws IOException {
    double[][] confidences = new double[units.length][];
    for (int right = 0; right < units.length; right++) {
      confidences[right] = new double[right];
      for (int left = 0; left < right; left++) {
        confidences[right][left] = compare(units[left], units[right]).confidence();
      }
    }
    return confidences;
  }
}
