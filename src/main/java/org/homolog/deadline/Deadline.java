package org.homolog.deadline;

import java.time.Duration;

/**
 * The time at which a piece of work is given up. A deadline is bound to the thread that does the
 * work, so that no stage hands it on; work without one, as that of a batch run, is never given up,
 * and a check then costs some nanoseconds. Threads that the work starts have no deadline.
 *
 * <p>Threads are not interrupted, because that closes the files that other threads read.
 */
public final class Deadline {
  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long start = System.nanoTime();

  private Deadline(Duration limit) {
    this.limit = limit;
  }

  /**
   * Does a piece of work, which is given up when a limit of time has passed from now. The limit
   * takes the place of one that the thread has already.
   *
   * @throws TimeLimitException if the work was given up
   */
  public static <T, X extends Throwable> T within(
      Duration limit, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, new Deadline(limit)).call(work);
  }

  /**
   * Lets the thread's work go on before its deadline. Loops call it so often that less than some
   * milliseconds pass between two calls, and not for each step that takes less than a microsecond.
   *
   * @throws TimeLimitException after the deadline
   */
  public static void check() {
    if (CURRENT.isBound()) {
      CURRENT.get().checkTime();
    }
  }

  private void checkTime() {
    if (System.nanoTime() - start >= limit.toNanos()) {
      throw new TimeLimitException(limit);
    }
  }
}
