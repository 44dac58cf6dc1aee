package org.homolog.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables as a reader of their format sees them. */
public final class Cells {
  private Cells() {}

  /** Returns the rows of RFC 4180: cells may be in quotes, quotes in them are doubled. */
  public static List<List<String>> ofCsv(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || (c != ',' && c != '\r')) {
        cell.append(c);
      } else {
        row.add(unmarked(cell.toString()));
        cell.setLength(0);
        if (c == '\r') {
          rows.add(List.copyOf(row));
          row.clear();
          i++; // the line feed
        }
      }
    }
    return rows;
  }

  /** The rows of a tab-separated table, with what stands for tabs and line ends read back. */
  public static List<List<String>> ofTsv(String text) {
    return Arrays.stream(text.split("\n"))
        .map(
            line ->
                Arrays.stream(line.split("\t", -1))
                    .map(Cells::unmarked)
                    .map(Cells::unescaped)
                    .toList())
        .toList();
  }

  /** Returns a cell without the apostrophe that keeps a spreadsheet from running it. */
  private static String unmarked(String cell) {
    return cell.matches("(?s)'+[=+\\-@\t\r\n＝＋－＠].*") ? cell.substring(1) : cell;
  }

  private static String unescaped(String cell) {
    var text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\') {
        i++;
        text.append(
            switch (cell.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case '\\' -> '\\';
              default -> throw new AssertionError("no such escape in " + cell);
            });
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
