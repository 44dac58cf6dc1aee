package org.homolog.mediawiki.replica;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Values of a row: MediaWiki keeps texts as bytes. */
final class Rows {
  private static final int TIMESTAMP = 14;

  private Rows() {}

  /** Text kept as UTF-8, empty for none. */
  static String text(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  /** A title with blanks for its underscores. */
  static String title(ResultSet row, int column) throws SQLException {
    return text(row, column).replace('_', ' ');
  }

  /** A time kept as {@code yyyyMMddHHmmss} in ISO 8601; empty if it is none, as for ever. */
  static String time(ResultSet row, int column) throws SQLException {
    return time(text(row, column));
  }

  static String time(String digits) {
    if (digits.length() != TIMESTAMP || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%s-%s-%sT%s:%s:%sZ",
        digits.substring(0, 4),
        digits.substring(4, 6),
        digits.substring(6, 8),
        digits.substring(8, 10),
        digits.substring(10, 12),
        digits.substring(12));
  }
}
