package org.homolog.report.page;

import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.report.page.PageJson.Histogram;

/** Counts values on a logarithmic scale: 0, then from 1, 2 and 5 times each power of ten on. */
final class Bins {
  private static final double[] STEPS = {1, 2, 5};

  private final SortedMap<Double, Long> counts = new TreeMap<>();

  void add(double value) {
    counts.merge(low(value), 1L, Long::sum);
  }

  /** The lower end of the value's bin. */
  static double low(double value) {
    return value <= 0 ? 0 : end(step(value));
  }

  /** The number of the greatest bin end, by value, that is not over the value. */
  private static int step(double value) {
    int step = (int) Math.floor(Math.log10(value)) * STEPS.length - STEPS.length;
    while (end(step + 1) <= value) {
      step++;
    }
    return step;
  }

  /** Bin ends in order; divides below 1, as .001 has no exact value but 1000 has. */
  private static double end(int step) {
    int exponent = Math.floorDiv(step, STEPS.length);
    double factor = STEPS[Math.floorMod(step, STEPS.length)];
    return exponent < 0 ? factor / Math.pow(10, -exponent) : factor * Math.pow(10, exponent);
  }

  /** All bins from the lowest value to the highest; that of 0 where there are such values. */
  Histogram histogram(String name) {
    var lows = new ArrayList<Double>();
    if (counts.containsKey(0.0)) {
      lows.add(0.0);
    }
    SortedMap<Double, Long> above = counts.tailMap(Double.MIN_VALUE);
    if (!above.isEmpty()) {
      for (int step = step(above.firstKey()); step <= step(above.lastKey()); step++) {
        lows.add(end(step));
      }
    }
    return new Histogram(
        name, lows, lows.stream().map(low -> counts.getOrDefault(low, 0L)).toList());
  }
}
