package org.homolog.web.queue;

import java.util.HashMap;
import java.util.Map;

/**
 * What visitors hold of a whole. A visitor who holds something may hold a quarter of what is free
 * beside: one alone takes a fifth of the whole, and eight leave a third of it, so that there is
 * room for one more (dynamic thresholds, Choudhury and Hahne 1998). Safe for many threads.
 */
public final class Shares {
  private static final int PARTS = 4;

  private final Map<String, Long> held = new HashMap<>();
  private long free;

  public Shares(long whole) {
    free = whole;
  }

  /**
   * Takes an amount for a visitor.
   *
   * @return false if the visitor would hold more than its share; then nothing is taken
   */
  public synchronized boolean take(String visitor, long amount) {
    long before = held.getOrDefault(visitor, 0L);
    long holds = before + amount;
    boolean fits = amount == 0 || (before == 0 ? amount <= free : PARTS * holds <= free);
    if (!fits) {
      return false;
    }
    held.put(visitor, holds);
    free -= amount;
    return true;
  }

  /** Gives back an amount that the visitor has taken. */
  public synchronized void give(String visitor, long amount) {
    free += amount;
    held.computeIfPresent(visitor, (_, holds) -> holds == amount ? null : holds - amount);
  }
}
