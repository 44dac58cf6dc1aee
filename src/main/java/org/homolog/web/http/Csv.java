package org.homolog.web.http;

import java.util.List;

/** Rows with commas (RFC 4180), in which a spreadsheet finds no formula. */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder rows = new StringBuilder();

  /** Adds a row. */
  public Csv row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      rows.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    rows.append("\r\n");
    return this;
  }

  private static String cell(String text) {
    boolean formula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+");
    String inert = formula ? "'" + text : text;
    boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
