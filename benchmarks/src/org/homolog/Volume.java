package org.homolog;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts the source that a benchmark gets through: its figure is bytes a second. */
@AuxCounters
@State(Scope.Thread)
public class Volume {
  public long bytes;
}
