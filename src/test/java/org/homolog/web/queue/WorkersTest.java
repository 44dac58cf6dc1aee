package org.homolog.web.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.homolog.web.http.BusyException;
import org.homolog.web.queue.Workers.Room;
import org.junit.jupiter.api.Test;

/** Few at once, few that wait, and none that waits for ever. */
final class WorkersTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  private static Workers workers(Duration patience) {
    return new Workers("test", new Room(1, 2, 1_000), 0, patience);
  }

  private static <T> CompletableFuture<T> later(Callable<T> run) {
    var result = new CompletableFuture<T>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(run.call());
              } catch (Exception e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }

  /** A task that has begun and does not end before it may. */
  private CompletableFuture<String> occupy(Workers workers) throws InterruptedException {
    CompletableFuture<String> result =
        later(
            () ->
                workers.go(
                    "a",
                    () -> {
                      begun.countDown();
                      mayEnd.await();
                      return "done";
                    }));
    begun.await();
    return result;
  }

  @Test
  void whatDoesNotBeginInTimeIsRefused() throws Exception {
    try (Workers workers = workers(Duration.ZERO)) {
      CompletableFuture<String> first = occupy(workers);

      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(BusyException.class)
            .isThrownBy(() -> workers.run("a", 1, () -> "never"));
      }

      mayEnd.countDown();
      assertThat(first.join()).as("what has begun is waited for").isEqualTo("done");
    }
  }

  @Test
  void moreThanMayWaitAreRefused() throws Exception {
    try (Workers workers = workers(LONG)) {
      occupy(workers);
      CompletableFuture<String> second = later(() -> workers.run("a", 1, () -> "second"));
      while (workers.waiting() == 0) {
        Thread.onSpinWait();
      }

      assertThatExceptionOfType(BusyException.class)
          .isThrownBy(() -> workers.run("a", 1, () -> "third"));
      CompletableFuture<String> step = later(() -> workers.go("a", () -> "step"));
      CompletableFuture<String> other = later(() -> workers.run("b", 1, () -> "other"));
      while (workers.waiting() < 3) {
        Thread.onSpinWait();
      }
      mayEnd.countDown();

      assertThat(second.join()).isEqualTo("second");
      assertThat(step.join()).as("what has been let in goes on").isEqualTo("step");
      assertThat(other.join()).as("another visitor has room").isEqualTo("other");
    }
  }

  @Test
  void faultsOfTasksAreThoseOfTheRun() throws Exception {
    try (Workers workers = workers(LONG)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () ->
                  workers.run(
                      "a",
                      1,
                      () -> {
                        throw new IOException("fault");
                      }))
          .withMessage("fault");
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(
              () ->
                  workers.go(
                      "a",
                      () -> {
                        throw new StackOverflowError();
                      }));
      assertThat(workers.run("a", 1, () -> "next")).isEqualTo("next");
    }
  }

  @Test
  void nothingIsTakenAfterTheClose() throws Exception {
    Workers workers = workers(LONG);
    CompletableFuture<String> first = occupy(workers);
    CompletableFuture<String> second = later(() -> workers.run("a", 1, () -> "second"));
    while (workers.waiting() == 0) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();

    workers.close();

    assertThat(first.join()).isEqualTo("done");
    assertThat(second.join()).as("what waited is done").isEqualTo("second");
    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(() -> workers.run("a", 1, () -> "late"));
  }
}
