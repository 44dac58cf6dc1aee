package org.homolog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.homolog.web.http.BusyException;
import org.junit.jupiter.api.Test;

/** Few at once, few that wait, and none that waits for ever. */
final class AnalysesTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  /** A task that has begun and does not end before it may. */
  private CompletableFuture<String> occupy(Analyses analyses) throws InterruptedException {
    CompletableFuture<String> result =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return analyses.run(
                    () -> {
                      begun.countDown();
                      mayEnd.await();
                      return "done";
                    });
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            },
            task -> Thread.ofVirtual().start(task));
    begun.await();
    return result;
  }

  @Test
  void whatDoesNotBeginInTimeIsRefused() throws Exception {
    try (var analyses = new Analyses(1, 1, Duration.ZERO)) {
      CompletableFuture<String> first = occupy(analyses);

      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(BusyException.class)
            .isThrownBy(() -> analyses.run(() -> "never"));
      }

      mayEnd.countDown();
      assertThat(first.join()).as("what has begun is waited for").isEqualTo("done");
    }
  }

  @Test
  void moreThanMayWaitAreRefused() throws Exception {
    try (var analyses = new Analyses(1, 1, LONG)) {
      occupy(analyses);
      var second = new CompletableFuture<String>();
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  second.complete(analyses.run(() -> "second"));
                } catch (Exception e) {
                  second.completeExceptionally(e);
                }
              });
      while (analyses.waiting() == 0) {
        Thread.onSpinWait();
      }

      assertThatExceptionOfType(BusyException.class).isThrownBy(() -> analyses.run(() -> "third"));
      mayEnd.countDown();

      assertThat(second.join()).isEqualTo("second");
    }
  }

  @Test
  void faultsOfTasksAreThoseOfTheRun() throws Exception {
    try (var analyses = new Analyses(1, 1, LONG)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () ->
                  analyses.run(
                      () -> {
                        throw new IOException("fault");
                      }))
          .withMessage("fault");
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(
              () ->
                  analyses.run(
                      () -> {
                        throw new StackOverflowError();
                      }));
      assertThat(analyses.run(() -> "next")).isEqualTo("next");
    }
  }

  @Test
  void nothingIsTakenAfterTheClose() throws Exception {
    var analyses = new Analyses(1, 1, LONG);
    analyses.close();
    assertThatExceptionOfType(BusyException.class).isThrownBy(() -> analyses.run(() -> "late"));
  }
}
