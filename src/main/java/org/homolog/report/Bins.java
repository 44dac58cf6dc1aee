package org.homolog.report;

import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.report.PageJson.Histogram;

/** Counts values on a logarithmic scale: 0, then from 1, 2 and 5 times each power of ten on. */
final class Bins {
  private static final double[] STEPS = {1, 2, 5};

  private final SortedMap<Double, Long> counts = new TreeMap<>();

  void add(double value) {
    counts.merge(low(value), 1L, Long::sum);
  }

  /** The lower end of the value's bin. */
  static double low(double value) {
    if (value <= 0) {
      return 0;
    }
    int exponent = (int) Math.floor(Math.log10(value));
    double low = scaled(1, exponent);
    for (double step : STEPS) {
      if (scaled(step, exponent) <= value) {
        low = scaled(step, exponent);
      }
    }
    return low;
  }

  /** Divides for negative exponents, as .001 has no exact value but 1000 has. */
  private static double scaled(double step, int exponent) {
    return exponent < 0 ? step / Math.pow(10, -exponent) : step * Math.pow(10, exponent);
  }

  Histogram histogram(String name) {
    return new Histogram(name, new ArrayList<>(counts.keySet()), new ArrayList<>(counts.values()));
  }
}
