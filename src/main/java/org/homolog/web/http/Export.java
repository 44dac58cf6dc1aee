package org.homolog.web.http;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.report.result.Json;

/** Whole lists as files, whose rows are made in parts while the file is sent. */
public final class Export {
  private static final int ROWS_OF_PART = 500;

  /** Makes something of a row and its place in the list, from 0. */
  public interface Row<T, R> {
    R of(int place, T row);
  }

  private Export() {}

  /**
   * Returns rows with commas (RFC 4180), to be kept as a file of that name.
   *
   * @param head names of the columns
   */
  public static <T> Answer csv(
      String name, List<String> head, List<T> rows, Row<T, List<String>> cells) {
    return Answer.csv(name)
        .with(
            parts(
                rows,
                places -> {
                  var part = new SpreadsheetRows();
                  if (places.first() == 0) {
                    part.row(head);
                  }
                  places.all().forEach(place -> part.row(cells.of(place, rows.get(place))));
                  return part.toString();
                }));
  }

  /** Returns an array in JSON with a value a line. */
  public static <T> Answer json(List<T> rows, Row<T, ?> value) {
    return Answer.json()
        .with(
            parts(
                rows,
                places -> {
                  var part = new StringBuilder(places.first() == 0 ? "[\n" : "");
                  places
                      .all()
                      .forEach(
                          place ->
                              part.append(Json.line(value.of(place, rows.get(place))))
                                  .append(place == rows.size() - 1 ? "\n" : ",\n"));
                  return part.append(places.end() == rows.size() ? "]\n" : "").toString();
                }));
  }

  /** The places of the rows of a part. */
  private record Places(int first, int end) {
    IntStream all() {
      return IntStream.range(first, end);
    }
  }

  private interface Part {
    String of(Places places);
  }

  private static Iterator<String> parts(List<?> rows, Part part) {
    int parts = Math.max(1, (rows.size() + ROWS_OF_PART - 1) / ROWS_OF_PART);
    return IntStream.range(0, parts)
        .map(number -> number * ROWS_OF_PART)
        .mapToObj(first -> new Places(first, Math.min(rows.size(), first + ROWS_OF_PART)))
        .map(part::of)
        .iterator();
  }
}
