package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work is done whatever becomes of single tasks. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class WorkersTest {
  @Test
  void failedTaskSurfacesAndTheRestIsDone() {
    var done = new AtomicInteger();
    List<Future<?>> tasks = new ArrayList<>();
    try (ExecutorService workers = Workers.start()) {
      for (int i = 0; i < 500; i++) {
        int number = i;
        tasks.add(
            workers.submit(
                () -> {
                  if (number % 5 == 0) {
                    throw new IllegalStateException("task " + number);
                  }
                  done.incrementAndGet();
                }));
      }
    }

    assertThat(done).hasValue(400);
    assertThat(tasks).allMatch(Future::isDone);
    assertThatThrownBy(() -> tasks.get(35).get())
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("task 35");
  }

  @Test
  void errorEndsNoThread() throws InterruptedException {
    Queue<Thread> ended = new ConcurrentLinkedQueue<>();
    var done = new AtomicInteger();
    var uncaught = new AtomicInteger();
    try (ExecutorService workers = Workers.start()) {
      for (int i = 0; i < 300; i++) {
        workers.execute(
            () -> {
              Thread.currentThread()
                  .setUncaughtExceptionHandler((_, _) -> uncaught.incrementAndGet());
              if (done.incrementAndGet() % 3 == 0) {
                ended.add(Thread.currentThread());
                throw new ExpectedError();
              }
            });
      }
    }

    for (Thread thread : ended) { // whose handlers may run when the pool has closed
      thread.join();
    }
    assertThat(done).hasValue(300);
    assertThat(uncaught).hasValue(100);
  }

  private static final class ExpectedError extends Error {
    private static final long serialVersionUID = 1L;

    ExpectedError() {
      super("expected", null, false, false);
    }
  }

  @Test
  void stacksAreDeep() throws Exception {
    try (ExecutorService workers = Workers.start()) {
      assertThat(workers.submit(() -> depth(200_000)).get()).isEqualTo(200_000);
    }
  }

  private static int depth(int levels) {
    return levels == 0 ? 0 : 1 + depth(levels - 1);
  }
}
