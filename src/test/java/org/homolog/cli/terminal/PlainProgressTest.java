package org.homolog.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** By a clock that the test sets. */
final class PlainProgressTest {
  private final AtomicLong clock = new AtomicLong(-5_000_000_000L);
  private final StringWriter text = new StringWriter();

  private PlainProgress progress(boolean stages) {
    return new PlainProgress(new PrintWriter(text, true), stages, clock::get);
  }

  private void pass(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void aLineEveryHalfMinute() {
    PlainProgress progress = progress(true);
    progress.begin("harvest modules", 900);
    pass(29);
    progress.at(2_000, 300_000, "pages", "1 of 900 wikis");
    assertThat(text.toString()).isEmpty();
    pass(1);
    progress.at(3_000, 300_000, "pages", "2 of 900 wikis");
    pass(1);
    progress.at(3_001, 300_000, "pages", "3 of 900 wikis");
    progress.end("done");
    assertThat(text.toString().lines())
        .containsExactly(
            "harvest modules: 2 of 900 wikis, 3,000 of 300,000 pages, 100 pages/s, 50 minutes left",
            "harvest modules: done");
  }

  @Test
  void stepsAreCounted() {
    PlainProgress progress = progress(true);
    progress.begin("index", 120);
    progress.step();
    pass(30);
    progress.step();
    progress.begin("cluster", -1);
    pass(60);
    progress.step();
    assertThat(text.toString().lines())
        .containsExactly("index: 2 of 120, 0.07/s, 30 minutes left", "cluster: 1, 0.02/s");
  }

  @Test
  void quietButForWarnings() {
    PlainProgress progress = progress(false);
    progress.begin("index", 2);
    pass(100);
    progress.step();
    progress.at(1, 2, "", "");
    progress.end("done");
    progress.warn("left out");
    assertThat(text.toString().lines()).containsExactly("homolog: warning: left out");
  }
}
