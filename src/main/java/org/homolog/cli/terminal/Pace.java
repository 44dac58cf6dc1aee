package org.homolog.cli.terminal;

import java.time.Duration;
import java.util.Optional;

/**
 * How far something came in some time, and how long the rest takes if it goes on like that.
 *
 * @param total where it is done, or -1 where that is unknown
 */
record Pace(long done, long total, Duration elapsed) {
  private static final double NANOS = 1e9;

  /** So many a second; 0 before any time has passed. */
  double rate() {
    return elapsed.isPositive() ? done * NANOS / elapsed.toNanos() : 0;
  }

  /** How long the rest takes; empty while nothing is done, or where there is no telling. */
  Optional<Duration> left() {
    double rate = rate();
    return total < done || rate == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) Math.ceil((total - done) / rate)));
  }

  /** How far it is, as {@code 12,345 of 300,000 pages}. */
  String reached(String unit) {
    String count = total < 0 ? "%,d".formatted(done) : "%,d of %,d".formatted(done, total);
    return unit.isEmpty() ? count : count + " " + unit;
  }

  /** How fast, as {@code 210 pages/s, 23 minutes left}; empty while there is no telling. */
  String speed(String unit) {
    double rate = rate();
    if (rate == 0) {
      return "";
    }
    String number = (rate < 1 ? "%.2f" : rate < 10 ? "%.1f" : "%,.0f").formatted(rate);
    String speed = unit.isEmpty() ? number + "/s" : number + " " + unit + "/s";
    return speed + left().map(time -> ", " + text(time) + " left").orElse("");
  }

  private static String text(Duration time) {
    if (time.toSeconds() < 90) {
      return count(time.toSeconds(), "second");
    }
    long minutes = time.plusSeconds(30).toMinutes();
    return minutes < 90 ? count(minutes, "minute") : count((minutes + 30) / 60, "hour");
  }

  private static String count(long number, String unit) {
    return "%,d %s%s".formatted(number, unit, number == 1 ? "" : "s");
  }
}
