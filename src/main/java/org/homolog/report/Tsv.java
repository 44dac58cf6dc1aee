package org.homolog.report;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.homolog.corpus.Usage;
import org.homolog.report.result.SpreadsheetCell;

/** Cells of tab-separated tables. */
final class Tsv {
  private Tsv() {}

  /** Returns a figure of a module, nothing where it is unknown. */
  static String figure(Usage usage, String name) {
    OptionalLong figure = usage.known(name);
    return figure.isPresent() ? Long.toString(figure.getAsLong()) : "";
  }

  /** A line of cells. */
  static String line(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell(cell.toString()))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  /**
   * Returns the text with what would end a cell or a line written as {@code \t}, {@code \n}, {@code
   * \r} and {@code \\}, and with nothing that a spreadsheet takes for a formula.
   */
  static String cell(String text) {
    return SpreadsheetCell.inert(escaped(text));
  }

  private static String escaped(String text) {
    if (text.indexOf('\t') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('\r') < 0
        && text.indexOf('\\') < 0) {
      return text;
    }
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
