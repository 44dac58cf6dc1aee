package org.homolog.web.queue;

import java.time.Duration;

/** An amount that loses half of itself each minute. */
final class Fading {
  private static final double HALF_LIFE = Duration.ofMinutes(1).toNanos();

  private double amount;
  private long changed;

  /**
   * Adds to the amount.
   *
   * @param now in nanoseconds
   */
  void add(double more, long now) {
    amount = at(now) + more;
    changed = now;
  }

  /** Returns what is left of the amount at a time in nanoseconds. */
  double at(long now) {
    return amount * Math.pow(0.5, (now - changed) / HALF_LIFE);
  }
}
