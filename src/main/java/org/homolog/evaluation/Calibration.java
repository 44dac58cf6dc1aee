package org.homolog.evaluation;

import java.util.List;

/**
 * How far stated probabilities hold.
 *
 * @param examples how many were judged
 * @param error expected calibration error: the mean distance, over ten bins of probability and by
 *     the examples in each, of the mean probability from the share of positives (Naeini and others
 *     2015)
 */
public record Calibration(int examples, double error) {
  private static final int BINS = 10;

  /** A probability and what came out. */
  public record Outcome(double probability, boolean positive) {}

  /** Of the outcomes whose probability lies between two. */
  public static Calibration of(List<Outcome> outcomes, double from, double to) {
    int[] counts = new int[BINS];
    double[] probabilities = new double[BINS];
    int[] positives = new int[BINS];
    int all = 0;
    for (Outcome outcome : outcomes) {
      if (outcome.probability() >= from && outcome.probability() <= to) {
        int bin = Math.min(BINS - 1, (int) (outcome.probability() * BINS));
        counts[bin]++;
        probabilities[bin] += outcome.probability();
        positives[bin] += outcome.positive() ? 1 : 0;
        all++;
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(probabilities[bin] - positives[bin]) / Math.max(1, all);
    }
    return new Calibration(all, error);
  }
}
