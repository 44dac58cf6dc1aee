package org.homolog.cli.terminal;

import java.io.PrintWriter;
import org.homolog.pipeline.Progress;

/** Tells of each stage in a line when it is done. */
final class PlainProgress implements Progress {
  private final PrintWriter err;
  private final boolean stages;
  private String stage = "";

  PlainProgress(PrintWriter err, boolean stages) {
    this.err = err;
    this.stages = stages;
  }

  @Override
  public void begin(String name, long total) {
    stage = name;
  }

  @Override
  public void step() {}

  @Override
  public void end(String summary) {
    if (stages) {
      err.println(stage + ": " + summary);
      err.flush();
    }
  }

  @Override
  public void warn(String message) {
    err.println("homolog: warning: " + Terminal.text(message));
    err.flush();
  }
}
