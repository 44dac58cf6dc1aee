package org.homolog.mediawiki.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures that one query gives.
 *
 * @param question its rows begin with the page id; its only parameters are a range of these
 * @param part the same about a range of pages that link to the modules, whose sum it is; if this is
 *     what there may be very many of
 * @param figures that are 0 where there is no row
 * @param reader takes the rest of a row over into a draft
 */
record FigureGroup(
    Question question, Optional<Question> part, List<String> figures, RowReader reader) {
  /** Reads one row. */
  interface RowReader {
    void read(ResultSet row, UsageDraft draft) throws SQLException;
  }

  FigureGroup {
    figures = List.copyOf(figures);
  }

  /** A group of a query about what the modules themselves have. */
  static FigureGroup of(String what, String sql, List<String> figures, RowReader reader) {
    return new FigureGroup(new Question(what, sql), Optional.empty(), figures, reader);
  }

  /**
   * A group of a query about what links to the modules.
   *
   * @param sql with {@code %s} where a further condition may stand
   * @param source the column of the linking page's id
   */
  static FigureGroup ofLinks(
      String what, String sql, String source, List<String> figures, RowReader reader) {
    Question part = new Question(what, sql.replace("%s", "AND " + source + " BETWEEN ? AND ? "));
    return new FigureGroup(
        new Question(what, sql.replace("%s", "")), Optional.of(part), figures, reader);
  }

  /** The drafts of the modules that have rows. */
  SortedMap<Long, UsageDraft> drafts(ResultSet rows) throws SQLException {
    SortedMap<Long, UsageDraft> drafts = new TreeMap<>();
    while (rows.next()) {
      reader.read(rows, drafts.computeIfAbsent(rows.getLong(1), _ -> new UsageDraft()));
    }
    return drafts;
  }
}
