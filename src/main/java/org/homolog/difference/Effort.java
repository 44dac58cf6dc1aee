package org.homolog.difference;

/**
 * The work of which the time grows with the product of two lengths, as far as one comparison of two
 * modules may do it: so much in all, however many parts there are that need it. What depends on it
 * depends on the modules alone and never on the time.
 */
public final class Effort {
  private long left;
  private int refusals;
  private boolean exceeded;

  /**
   * Allows work.
   *
   * @param most comparisons of two elements in all
   */
  public Effort(long most) {
    left = most;
  }

  /**
   * Takes work if it may still be done: whether it may.
   *
   * @param cost in comparisons of two elements
   * @param most that a piece of work may cost alone
   */
  public boolean take(long cost, long most) {
    if (cost > Math.min(most, left)) {
      refusals++;
      return false;
    }
    left -= cost;
    return true;
  }

  /** How often work was not allowed; there may have been another way to the result. */
  int refusals() {
    return refusals;
  }

  /**
   * Notes that something was left unaligned, as the work was too much and there is no other way.
   */
  public void exceed() {
    exceeded = true;
  }

  /** Whether something was left unaligned. */
  public boolean isExceeded() {
    return exceeded;
  }
}
