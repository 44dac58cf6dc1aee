package org.homolog.report.result;

import java.util.List;
import java.util.stream.Collectors;

/** Rows with commas (RFC 4180), in which a spreadsheet finds no formula. */
public final class Csv {
  private Csv() {}

  /** Returns a row with its end. */
  public static String row(List<String> cells) {
    return cells.stream()
        .map(SpreadsheetCell::inert)
        .map(Csv::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
