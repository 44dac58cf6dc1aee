package org.homolog.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.homolog.web.http.BusyException;

/**
 * Threads that parse what others have sent or written: few, so that the rest of the site stays
 * fast, and with stacks for the deepest nesting that the parser takes.
 */
final class Analyses implements AutoCloseable {
  private static final long STACK_BYTES = 256L << 20;

  private final ThreadPoolExecutor threads;
  private final Duration patience;

  /**
   * @param most at once
   * @param waiting more that are kept; others are refused
   * @param patience how long one of these waits
   */
  Analyses(int most, int waiting, Duration patience) {
    this.patience = patience;
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
   * The result of a task that is done on one of the threads. A task that has begun is waited for,
   * however long it takes.
   *
   * @throws BusyException if too many are waiting, or the task did not begin in time
   */
  <T> T run(Callable<T> task) throws Exception {
    var future = new FutureTask<>(task);
    try {
      threads.execute(future);
    } catch (RejectedExecutionException _) {
      throw new BusyException();
    }
    try {
      return result(future);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private <T> T result(FutureTask<T> future) throws InterruptedException, ExecutionException {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      if (threads.remove(future)) {
        throw new BusyException();
      }
      return future.get();
    }
  }

  /** How many tasks wait for their turn. */
  int waiting() {
    return threads.getQueue().size();
  }

  @Override
  public void close() {
    threads.close();
  }
}
