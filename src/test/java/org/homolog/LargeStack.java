package org.homolog;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread with a stack as large as those that the program walks syntax trees on. */
public final class LargeStack {
  private static final long BYTES = 256L << 20;

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(null, task, "large-stack", BYTES);
            thread.setDaemon(true);
            return thread;
          });

  /** What is run on the thread. */
  @FunctionalInterface
  public interface Body {
    void run() throws Exception;
  }

  private LargeStack() {}

  /** Runs {@code body}, and fails as it fails. */
  public static void run(Body body) throws Exception {
    try {
      THREAD
          .submit(
              () -> {
                body.run();
                return true;
              })
          .get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
