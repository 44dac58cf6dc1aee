package org.homolog.difference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two modules aligned line by line.
 *
 * @param view the lines that were compared: the plain ones where a source does not parse
 * @param identical whether the sources are the same bytes
 * @param notes what to tell the reader beside, such as why a source does not parse
 */
public record Difference(View view, boolean identical, List<Row> rows, List<String> notes) {
  public Difference {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** In how many rows each kind of change occurs; kinds that do not occur are left out. */
  public Map<Change, Integer> counts() {
    var counts = new EnumMap<Change, Integer>(Change.class);
    rows.forEach(row -> row.changes().forEach(change -> counts.merge(change, 1, Integer::sum)));
    return Collections.unmodifiableMap(counts);
  }

  /** Whether no row differs. */
  public boolean isEqual() {
    return rows.stream().allMatch(row -> row.kind() == Row.Kind.EQUAL);
  }

  /** {@code only names and strings differ; rows: 3 of names, 1 of strings}. */
  public String summary() {
    if (identical) {
      return "the sources are identical";
    }
    Map<Change, Integer> counts = counts();
    if (counts.isEmpty()) {
      return view == View.PLAIN
          ? "only line ends differ"
          : "only layout, comments, sugar and names of locals differ";
    }
    return (counts.containsKey(Change.LOGIC) ? "" : "only ")
        + and(counts.keySet().stream().map(Change::toString).toList())
        + " differ; "
        + counts.entrySet().stream()
            .map(entry -> entry.getValue() + " of " + entry.getKey())
            .collect(Collectors.joining(", ", "rows: ", ""));
  }

  private static String and(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
