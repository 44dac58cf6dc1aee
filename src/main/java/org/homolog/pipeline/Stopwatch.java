package org.homolog.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.homolog.store.ModuleStore;

/** How long the latest run of each stage took; the store keeps it for the report. */
final class Stopwatch {
  private static final String STATE = "seconds ";
  private static final String[] STAGES = {"import", "index", "cluster", "rank"};
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();

  /** Notes that the stage that began with this stopwatch is done. */
  void stop(String stage, ModuleStore store) {
    double seconds = (System.nanoTime() - start) / NANOS;
    store.state(STATE + stage, Double.toString(Math.round(seconds * 1000) / 1000.0));
  }

  /** The seconds of each stage that has run. */
  static Map<String, Double> seconds(ModuleStore store) {
    var seconds = new TreeMap<String, Double>();
    for (String stage : STAGES) {
      store.state(STATE + stage).ifPresent(value -> seconds.put(stage, Double.valueOf(value)));
    }
    return seconds;
  }
}
