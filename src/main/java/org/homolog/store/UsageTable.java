package org.homolog.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/** Usage by wiki and title: its times in one table, its figures in another. */
final class UsageTable {
  private static final String THIS_MODULE = " WHERE wiki = ? AND title = ?";

  private final Database database;

  UsageTable(Database database) {
    this.database = database;
  }

  /** The usage of every module that has one, by wiki and title. */
  Map<ModuleId, Usage> all() throws SQLException {
    Map<ModuleId, SortedMap<String, Long>> figures = new HashMap<>();
    read(
        "SELECT wiki, title, name, value FROM usage_figures",
        row ->
            figures
                .computeIfAbsent(id(row), _ -> new TreeMap<>())
                .put(row.getString(3), row.getLong(4)));
    Map<ModuleId, Usage> usage = new LinkedHashMap<>();
    read(
        "SELECT wiki, title, first_edit, last_edit FROM usage ORDER BY wiki, title",
        row -> {
          SortedMap<String, Long> own = figures.getOrDefault(id(row), new TreeMap<>());
          return usage.put(id(row), new Usage(own, row.getString(3), row.getString(4)));
        });
    return usage;
  }

  private void read(String query, Database.RowReader<?> reader) throws SQLException {
    try (ResultSet rows = database.prepare(query).executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private static ModuleId id(ResultSet row) throws SQLException {
    return new ModuleId(new Wiki(row.getString(1)), row.getString(2));
  }

  Optional<Usage> find(ModuleId id) throws SQLException {
    return database.first(
        row -> new Usage(figures(id), row.getString(1), row.getString(2)),
        "SELECT first_edit, last_edit FROM usage" + THIS_MODULE,
        id.wiki().dbname(),
        id.title());
  }

  private SortedMap<String, Long> figures(ModuleId id) throws SQLException {
    SortedMap<String, Long> figures = new TreeMap<>();
    PreparedStatement query =
        database.prepare(
            "SELECT name, value FROM usage_figures" + THIS_MODULE, id.wiki().dbname(), id.title());
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        figures.put(rows.getString(1), rows.getLong(2));
      }
    }
    return figures;
  }

  /** Replaces what is stored of the module's usage. */
  void put(ModuleId id, Usage usage) throws SQLException {
    String wiki = id.wiki().dbname();
    database.update("DELETE FROM usage_figures" + THIS_MODULE, wiki, id.title());
    database.update(
        "REPLACE INTO usage (wiki, title, first_edit, last_edit) VALUES (?, ?, ?, ?)",
        wiki,
        id.title(),
        usage.firstEdit(),
        usage.lastEdit());
    for (Map.Entry<String, Long> figure : usage.figures().entrySet()) {
      database.update(
          "INSERT INTO usage_figures (wiki, title, name, value) VALUES (?, ?, ?, ?)",
          wiki,
          id.title(),
          figure.getKey(),
          figure.getValue());
    }
  }
}
