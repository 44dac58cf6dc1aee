package org.homolog.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homolog.difference.Difference;
import org.homolog.difference.Row;
import org.homolog.difference.Row.Kind;
import org.homolog.difference.Row.Side;
import org.homolog.report.page.PageJson.Changes;
import org.jspecify.annotations.Nullable;

/** A difference as {@code index.html} holds it: the rows that differ with some around them. */
final class ChangesJson {
  private static final int CONTEXT = 2;
  private static final int MOST_ROWS = 400;
  private static final int MOST_CHARACTERS = 400;

  private ChangesJson() {}

  static Changes of(Difference difference) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    difference.counts().forEach((change, count) -> kinds.put(change.toString(), count));
    var notes = new ArrayList<>(difference.notes());
    List<Object> rows = rows(difference.rows());
    if (rows.size() > MOST_ROWS) {
      notes.add("only the first %,d of %,d rows are shown".formatted(MOST_ROWS, rows.size()));
      rows = rows.subList(0, MOST_ROWS);
    }
    return new Changes(difference.summary(), kinds, notes, rows);
  }

  private static List<Object> rows(List<Row> all) {
    boolean[] shown = new boolean[all.size()];
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() != Kind.EQUAL) {
        Arrays.fill(shown, Math.max(0, i - CONTEXT), Math.min(all.size(), i + CONTEXT + 1), true);
      }
    }
    var rows = new ArrayList<>();
    int hidden = 0;
    for (int i = 0; i < all.size(); i++) {
      if (shown[i]) {
        if (hidden > 0) {
          rows.add(hidden);
          hidden = 0;
        }
        rows.add(row(all.get(i)));
      } else {
        hidden++;
      }
    }
    if (hidden > 0) {
      rows.add(hidden);
    }
    return rows;
  }

  private static List<@Nullable Object> row(Row row) {
    var cells = new ArrayList<@Nullable Object>();
    add(cells, row.left());
    add(cells, row.right());
    cells.add(String.join(" ", row.changes().stream().map(Object::toString).toList()));
    cells.add(ranges(row.left()));
    cells.add(ranges(row.right()));
    if (!row.reason().isEmpty()) {
      cells.add(row.reason());
    }
    return cells;
  }

  private static void add(List<@Nullable Object> cells, @Nullable Side side) {
    cells.add(side == null || side.line() == 0 ? null : side.line());
    cells.add(side == null ? null : cut(side.text()));
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
    return text.substring(0, MOST_CHARACTERS - (splits ? 1 : 0)) + " …";
  }

  /** Starts and ends, one after the other. */
  private static List<Integer> ranges(@Nullable Side side) {
    return side == null
        ? List.of()
        : side.ranges().stream()
            .filter(range -> range.end() <= MOST_CHARACTERS)
            .mapMulti(
                (Row.Range range, Consumer<Integer> to) -> {
                  to.accept(range.start());
                  to.accept(range.end());
                })
            .toList();
  }
}
