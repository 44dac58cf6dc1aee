package org.homolog.mediawiki.replica;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A query.
 *
 * @param what it asks for, in a person's words
 * @param parameters numbers and texts for its question marks
 */
record Question(String what, String sql, List<Object> parameters) {
  Question {
    parameters = List.copyOf(parameters);
  }

  Question(String what, String sql) {
    this(what, sql, List.of());
  }

  /** The same about a range of page ids, which are the first two question marks. */
  Question of(PageRange pages) {
    List<Object> all = new ArrayList<>(List.of(pages.first(), pages.last()));
    all.addAll(parameters);
    return new Question(what + ", pages " + pages, sql, all);
  }

  /** The same with a range of ids for its last two question marks. */
  Question and(PageRange pages) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(pages.first(), pages.last()));
    return new Question(what, sql, all);
  }

  void fill(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
  }
}
