package org.homolog.store;

import java.sql.SQLException;
import java.util.Optional;

/** Named values, and the generation among them. */
final class StateTable {
  static final String GENERATION = "generation";

  private final Database database;

  StateTable(Database database) {
    this.database = database;
  }

  Optional<String> get(String name) throws SQLException {
    return database.first(row -> row.getString(1), "SELECT value FROM state WHERE name = ?", name);
  }

  void put(String name, String value) throws SQLException {
    database.update("REPLACE INTO state (name, value) VALUES (?, ?)", name, value);
  }

  long generation() throws SQLException {
    return Long.parseLong(get(GENERATION).orElse("0"));
  }

  void nextGeneration() throws SQLException {
    put(GENERATION, Long.toString(generation() + 1));
  }
}
