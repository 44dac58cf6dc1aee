package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tab-separated values under a header line, read row by row. */
final class TsvFile {
  /**
   * A row that is not blank.
   *
   * @param where the file and line
   */
  record Row(String where, Map<String, String> cells) {
    /** The value of a column, empty where the row is short. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private final Path file;

  TsvFile(Path file) {
    this.file = file;
  }

  /**
   * Hands on each row.
   *
   * @throws SourceException if the header lacks a required column or the file cannot be read
   */
  void read(List<String> required, Consumer<Row> rows) throws SourceException {
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      read(lines, required, rows);
    } catch (SourceException e) {
      throw e;
    } catch (IOException e) {
      throw new SourceException(file + ": cannot be read: " + Messages.reason(e), e);
    }
  }

  private void read(BufferedReader lines, List<String> required, Consumer<Row> rows)
      throws IOException {
    String first = lines.readLine();
    List<String> header = first == null ? List.of() : cells(Utf8.withoutMark(first));
    if (!header.containsAll(required)) {
      throw new SourceException(
          file + ":1: expected a header with the tab-separated columns " + required);
    }
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        rows.accept(row(file + ":" + number, header, cells(line)));
      }
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static Row row(String where, List<String> header, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return new Row(where, row);
  }
}
