package org.homolog.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.homolog.web.http.BusyException;

/**
 * Threads that parse what others have sent or written: few, so that the rest of the site stays
 * fast, and with stacks for the deepest nesting that the parser takes.
 */
final class Analyses implements AutoCloseable {
  private static final long STACK_BYTES = 256L << 20;

  private final ThreadPoolExecutor threads;

  /**
   * @param most at once
   * @param waiting more that are kept; others are refused
   */
  Analyses(int most, int waiting) {
    threads =
        new ThreadPoolExecutor(
            most,
            most,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            task -> {
              var thread = new Thread(null, task, "analysis", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The result of a task that is done on one of the threads.
   *
   * @throws BusyException if too many are waiting
   */
  <T> T run(Callable<T> task) throws Exception {
    Future<T> future;
    try {
      future = threads.submit(task);
    } catch (RejectedExecutionException _) {
      throw new BusyException();
    }
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
