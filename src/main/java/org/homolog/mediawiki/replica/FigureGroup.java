package org.homolog.mediawiki.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures that one query gives.
 *
 * @param question its rows begin with the page id; its only parameters are a range of these
 * @param figures that are 0 where there is no row
 * @param reader takes the rest of a row over into a draft
 */
record FigureGroup(Question question, List<String> figures, RowReader reader) {
  /** Reads one row. */
  interface RowReader {
    void read(ResultSet row, UsageDraft draft) throws SQLException;
  }

  FigureGroup {
    figures = List.copyOf(figures);
  }

  /** A group of a query about the modules of a range. */
  static FigureGroup of(String what, String sql, List<String> figures, RowReader reader) {
    return new FigureGroup(new Question(what, sql), figures, reader);
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
