package org.homolog.report.page;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.report.page.PageJson.Histogram;

/** Counts values on a logarithmic scale: 0, then from 1, 2 and 5 times each power of ten on. */
public final class Bins {
  private static final double[] STEPS = {1, 2, 5};

  private final SortedMap<Double, Long> counts = new TreeMap<>();

  /** Counts a value. */
  public void add(double value) {
    counts.merge(low(value), 1L, Long::sum);
  }

  /** The lower end of the value's bin. */
  public static double low(double value) {
    return value <= 0 ? 0 : end(step(value));
  }

  /** Where the bin that begins at {@code low} ends, which is where the next begins; 0 for 0. */
  public static double end(double low) {
    return low <= 0 ? 0 : end(step(low) + 1);
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

  /**
   * All bins by their lower ends, from that of the lowest value to that of the highest; that of 0
   * where there are such values.
   */
  public SortedMap<Double, Long> counts() {
    SortedMap<Double, Long> all = new TreeMap<>(counts);
    SortedMap<Double, Long> above = counts.tailMap(Double.MIN_VALUE);
    if (!above.isEmpty()) {
      for (int step = step(above.firstKey()); step <= step(above.lastKey()); step++) {
        all.putIfAbsent(end(step), 0L);
      }
    }
    return all;
  }

  Histogram histogram(String name) {
    SortedMap<Double, Long> all = counts();
    return new Histogram(name, List.copyOf(all.keySet()), List.copyOf(all.values()));
  }
}
