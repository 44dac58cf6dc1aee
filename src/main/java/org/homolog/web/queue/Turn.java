package org.homolog.web.queue;

/**
 * A task that waits for a thread.
 *
 * @param visitor whose task it is
 * @param places that it takes of those that may wait, 0 if it may always wait
 * @param cost bytes of Lua that the task reads, as far as that is known before
 */
record Turn(String visitor, int places, long cost, Runnable task) {
  private static final long SHORT = 64 << 10;

  /** Tells whether the task is short, by its cost. */
  boolean isShort() {
    return cost <= SHORT;
  }
}
