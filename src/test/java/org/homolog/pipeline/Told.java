package org.homolog.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told. */
record Told(List<String> ends, List<String> warnings) implements Progress {
  Told() {
    this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
  }

  @Override
  public void begin(String stage, long total) {}

  @Override
  public void step() {}

  @Override
  public void end(String summary) {
    ends.add(summary);
  }

  @Override
  public void warn(String message) {
    warnings.add(message);
  }
}
