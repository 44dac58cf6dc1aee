package org.homolog.report.result;

import java.util.List;
import java.util.Map;

/**
 * What {@code summary.json} says beside what the results say themselves.
 *
 * @param options of all stages, by name
 * @param notes what was done differently for lack of room
 * @param times the one part that is not the same for the same input
 */
public record Summary(
    String version,
    Map<String, Object> options,
    List<Failure> unparsable,
    List<String> notes,
    Map<String, Object> times) {
  public Summary {
    unparsable = List.copyOf(unparsable);
    notes = List.copyOf(notes);
  }

  /** A module that is not Lua 5.1. */
  public record Failure(String path, int line, int column, String reason) {}
}
