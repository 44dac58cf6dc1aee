package org.homolog.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.homolog.pipeline.Progress;
import org.jspecify.annotations.Nullable;

/** Shows a bar for each stage. */
final class BarProgress implements Progress {
  private final PrintWriter err;
  private @Nullable ProgressBar bar;
  private String stage = "";
  private long all = -1;
  private long begun;

  BarProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begin(String name, long total) {
    stage = name;
    all = total;
    begun = System.nanoTime();
    bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .hideEta()
            .build();
  }

  @Override
  public void step() {
    if (bar != null) {
      bar.step();
      say(bar, new Pace(bar.getCurrent(), all, elapsed()), "", "");
    }
  }

  @Override
  public void at(long done, long total, String unit, String more) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
      say(bar, new Pace(done, total, elapsed()), unit, more);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void say(ProgressBar bar, Pace pace, String unit, String more) {
    String speed = pace.speed(unit);
    bar.setExtraMessage(more.isEmpty() || speed.isEmpty() ? more + speed : more + ", " + speed);
  }

  @Override
  public void end(String summary) {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    err.println(stage + ": " + summary);
    err.flush();
  }

  @Override
  public void warn(String message) {
    err.println("homolog: warning: " + Terminal.text(message));
    err.flush();
  }
}
