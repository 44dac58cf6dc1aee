package org.homolog.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for work on syntax trees: as many as processors, with stacks for the deepest nesting that
 * the parser lets through.
 */
final class Workers {
  private static final long STACK_BYTES = 256L << 20;
  private static final int WAITING = 64;

  private Workers() {}

  /** A pool whose submitter does the work itself once enough is waiting. */
  static ExecutorService start() {
    int count = Runtime.getRuntime().availableProcessors();
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new BlockingSubmission(WAITING),
        task -> {
          var thread = new Thread(null, task, "homolog-worker", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** A queue that makes the submitter wait while it is full. */
  private static final class BlockingSubmission extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1L;

    BlockingSubmission(int capacity) {
      super(capacity);
    }

    @Override
    public boolean offer(Runnable task) {
      try {
        put(task);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
