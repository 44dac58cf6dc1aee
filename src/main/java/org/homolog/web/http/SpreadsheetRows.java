package org.homolog.web.http;

import java.util.List;
import org.homolog.report.result.Csv;

/** Rows with commas (RFC 4180), in which a spreadsheet finds no formula. */
public final class SpreadsheetRows {
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder rows = new StringBuilder();

  /** Adds a row. */
  public SpreadsheetRows row(List<String> cells) {
    rows.append(Csv.row(cells.stream().map(SpreadsheetRows::inert).toList()));
    return this;
  }

  private static String inert(String text) {
    boolean formula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+");
    return formula ? "'" + text : text;
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
