package org.homolog.web.page.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a stage took when it was last done.
 *
 * @param name as {@code import}
 */
record StageTime(String name, double seconds) {
  private static final List<String> ORDER = List.of("import", "index", "cluster", "rank", "report");
  private static final int MINUTE = 60;

  /** The stages in their order, those of no known place last. */
  static List<StageTime> of(Map<String, Object> times) {
    var all = new ArrayList<StageTime>();
    if (times.get("seconds") instanceof Map<?, ?> seconds) {
      seconds.forEach(
          (stage, value) -> {
            if (value instanceof Number number) {
              all.add(new StageTime(stage.toString(), number.doubleValue()));
            }
          });
    }
    all.sort((one, other) -> Integer.compare(place(one.name), place(other.name)));
    return all;
  }

  private static int place(String stage) {
    int place = ORDER.indexOf(stage);
    return place < 0 ? ORDER.size() : place;
  }

  /** {@code 1.4 s}, {@code 5 min 38 s}. */
  String text() {
    if (seconds < MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return "%d min %d s".formatted(whole / MINUTE, whole % MINUTE);
  }

  /** What the stage does. */
  String about() {
    return switch (name) {
      case "import" -> "Reads modules from files into the store.";
      case "index" -> "Parses texts that are new, and keeps their fingerprints.";
      case "cluster" -> "Finds pairs of a common origin, and makes groups of them.";
      case "rank" -> "Puts groups in the order in which to merge them.";
      case "report" -> "Writes the results.";
      default -> "";
    };
  }
}
