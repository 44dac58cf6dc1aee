package org.homolog.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.homolog.report.page.Bins;

/**
 * How many things have a figure between 1 and 2, 2 and 5, and so on, or between powers of ten where
 * the figures lie far apart. Both scales are logarithmic.
 */
public record Histogram(String id, Words words, List<Bar> bars, List<Line> lines) {
  private static final int MOST_BINS = 12;
  private static final int DENSE = 9;
  private static final double TEN = 10;

  static final double TOP = 36;
  static final double HEIGHT = 150;

  /** What of the height is below the line of 1. */
  private static final double BELOW_ONE = .5;

  public Histogram {
    bars = List.copyOf(bars);
    lines = List.copyOf(lines);
  }

  /**
   * The chart's words.
   *
   * @param title what it shows
   * @param figure that is counted by
   * @param things that are counted
   */
  record Words(String title, String figure, String things) {}

  /**
   * A bin.
   *
   * @param low its lower end, short
   * @param range its lower end and the last figure in it
   */
  record Bar(String low, String range, long count, Box box) {
    String shortCount() {
      return count == 0 ? "" : Numbers.compact(count);
    }

    String fullCount() {
      return Numbers.full(count);
    }
  }

  /** Where a bar stands: parts of the width, and pixels. */
  record Box(String x, String width, String y, String height, String labelX, String labelY) {
    static Box of(double x, double slot, double height) {
      double y = TOP + HEIGHT - height;
      return new Box(
          Numbers.width(x + slot * .1),
          Numbers.width(slot * .8),
          Numbers.pixels(y),
          Numbers.pixels(height),
          Numbers.width(x + slot * .5),
          Numbers.pixels(y - 5));
    }
  }

  /** A line of the vertical scale. */
  record Line(String label, String y) {}

  /**
   * @param id unique on the page
   * @param figure that things are counted by, as {@code members}
   * @param things that are counted, as {@code groups}
   * @param figures of the things, none negative
   */
  public static Histogram of(
      String id, String title, String figure, String things, DoubleStream figures) {
    var bins = new Bins();
    var whole = new boolean[] {true};
    figures.forEach(
        each -> {
          bins.add(each);
          whole[0] &= each == Math.rint(each);
        });
    SortedMap<Double, Long> counts = bins.counts();
    boolean wide = counts.size() > MOST_BINS;
    SortedMap<Double, Long> shown = wide ? byPowersOfTen(counts) : counts;
    return new Histogram(
        id, new Words(title, figure, things), bars(shown, wide, whole[0]), lines(most(shown)));
  }

  private static SortedMap<Double, Long> byPowersOfTen(SortedMap<Double, Long> counts) {
    SortedMap<Double, Long> merged = new TreeMap<>();
    counts.forEach((low, count) -> merged.merge(powerOfTen(low), count, Long::sum));
    return merged;
  }

  /** The greatest power of ten that is not over a figure. */
  private static double powerOfTen(double figure) {
    if (figure <= 0) {
      return 0;
    }
    int exponent = (int) Math.floor(Math.log10(figure) + 1e-9);
    return exponent < 0 ? 1 / Math.pow(TEN, -exponent) : Math.pow(TEN, exponent);
  }

  private static long most(SortedMap<Double, Long> counts) {
    return counts.values().stream().mapToLong(count -> count).max().orElse(0);
  }

  private static List<Bar> bars(SortedMap<Double, Long> counts, boolean wide, boolean whole) {
    var bars = new ArrayList<Bar>();
    long most = most(counts);
    double slot = 1.0 / Math.max(1, counts.size());
    counts.forEach(
        (low, count) -> {
          double end = wide ? powerOfTen(low * TEN) : Bins.end(low);
          double x = bars.size() * slot;
          bars.add(
              new Bar(
                  Numbers.compact(low),
                  range(low, end, whole),
                  count,
                  Box.of(x, slot, height(count, most))));
        });
    return bars;
  }

  private static String range(double low, double end, boolean whole) {
    if (low <= 0 || whole && end - low <= 1) {
      return Numbers.full(low);
    }
    return whole
        ? Numbers.full(low) + "–" + Numbers.full(end - 1)
        : Numbers.full(low) + " to under " + Numbers.full(end);
  }

  private static double height(double count, double most) {
    return count == 0
        ? 0
        : HEIGHT * (Math.log10(count) + BELOW_ONE) / (Math.log10(most) + BELOW_ONE);
  }

  private static List<Line> lines(long most) {
    var lines = new ArrayList<Line>();
    for (double count = 1; count <= most; count *= TEN) {
      lines.add(
          new Line(Numbers.compact(count), Numbers.pixels(TOP + HEIGHT - height(count, most))));
    }
    return lines;
  }

  /** Whether on a phone there is no room for the lower ends of all bins. */
  boolean dense() {
    return bars.size() > DENSE;
  }

  /** All things that are counted. */
  String total() {
    return Numbers.full(bars.stream().mapToLong(Bar::count).sum());
  }

  /** What the chart says, in a sentence. */
  String description() {
    Bar most = bars.getFirst();
    for (Bar bar : bars) {
      most = bar.count() > most.count() ? bar : most;
    }
    return "%s %s, by %s from %s on; most of them, %s, at %s. All numbers are in the table below."
        .formatted(
            total(),
            words.things(),
            words.figure(),
            bars.getFirst().low(),
            most.fullCount(),
            most.range());
  }
}
