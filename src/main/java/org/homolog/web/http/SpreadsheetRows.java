package org.homolog.web.http;

import java.util.List;
import org.homolog.report.result.Csv;

/** Rows of a table with commas, collected into one text. */
public final class SpreadsheetRows {
  private final StringBuilder rows = new StringBuilder();

  /** Adds a row. */
  public SpreadsheetRows row(List<String> cells) {
    rows.append(Csv.row(cells));
    return this;
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
