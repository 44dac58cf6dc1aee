package org.homolog.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.homolog.pipeline.Progress;

/** Tells of each stage in a line when it is done, and twice a minute how far it is. */
final class PlainProgress implements Progress {
  private static final Duration EVERY = Duration.ofSeconds(30);

  private final PrintWriter err;
  private final boolean stages;
  private final LongSupplier nanos;
  private String stage = "";
  private long total = -1;
  private long steps;
  private long begun;
  private long told;

  /**
   * @param stages whether anything is told but warnings
   * @param nanos the time, as {@link System#nanoTime} has it
   */
  PlainProgress(PrintWriter err, boolean stages, LongSupplier nanos) {
    this.err = err;
    this.stages = stages;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begin(String name, long all) {
    stage = name;
    total = all;
    steps = 0;
    begun = nanos.getAsLong();
    told = begun;
  }

  @Override
  public synchronized void step() {
    steps++;
    tell(steps, total, "", "");
  }

  @Override
  public synchronized void at(long done, long all, String unit, String more) {
    tell(done, all, unit, more);
  }

  private void tell(long done, long all, String unit, String more) {
    long now = nanos.getAsLong();
    if (stages && now - told >= EVERY.toNanos()) {
      told = now;
      var pace = new Pace(done, all, Duration.ofNanos(now - begun));
      String speed = pace.speed(unit);
      err.println(
          "%s: %s%s%s"
              .formatted(
                  stage,
                  more.isEmpty() ? "" : more + ", ",
                  pace.reached(unit),
                  speed.isEmpty() ? "" : ", " + speed));
      err.flush();
    }
  }

  @Override
  public synchronized void end(String summary) {
    if (stages) {
      err.println(stage + ": " + summary);
      err.flush();
    }
  }

  @Override
  public synchronized void warn(String message) {
    err.println("homolog: warning: " + Terminal.text(message));
    err.flush();
  }
}
