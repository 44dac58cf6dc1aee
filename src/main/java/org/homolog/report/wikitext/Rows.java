package org.homolog.report.wikitext;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The first rows of a table of wikitext, as many as there is room for.
 *
 * @param cells of each row
 * @param leftOut how many more there are
 * @param bytes that the rows take
 */
record Rows(List<List<String>> cells, int leftOut, int bytes) {
  private static final int BYTES_OF_ROW = "|-\n".length();
  private static final int BYTES_OF_CELL = "| \n".length();

  /**
   * @param most rows at most
   * @param room bytes at most
   */
  static <T> Rows of(List<T> items, int most, int room, Function<T, List<String>> row) {
    var cells = new ArrayList<List<String>>();
    int bytes = 0;
    for (T item : items.subList(0, Math.min(most, items.size()))) {
      List<String> next = row.apply(item);
      int size = size(next);
      if (bytes + size > room) {
        break;
      }
      cells.add(next);
      bytes += size;
    }
    return new Rows(cells, items.size() - cells.size(), bytes);
  }

  private static int size(List<String> row) {
    return BYTES_OF_ROW
        + row.stream().mapToInt(cell -> BYTES_OF_CELL + cell.getBytes(UTF_8).length).sum();
  }
}
