package org.homolog.cli.terminal;

import java.io.PrintWriter;
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

  BarProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begin(String name, long total) {
    stage = name;
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
    }
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
