package org.homolog.store;

import static org.homolog.store.StoreTable.NAME;
import static org.homolog.store.StoreTable.STATE;
import static org.homolog.store.StoreTable.TEXT_VALUE;
import static org.homolog.store.StoreTable.is;
import static org.homolog.store.StoreTable.locked;

import java.sql.SQLException;
import java.util.Optional;
import org.homolog.store.StoreTable.Template;

/** Named values, and the generation among them. */
final class StateTable {
  static final String GENERATION = "generation";

  private static final Template GET =
      dsl -> dsl.select(TEXT_VALUE).from(STATE.table()).where(is(NAME));

  /** Keeps others from counting on until the transaction ends. */
  private static final Template GET_TO_CHANGE =
      dsl -> locked(dsl, dsl.select(TEXT_VALUE).from(STATE.table()).where(is(NAME)));

  private static final Template PUT = STATE.put();

  private final Database database;

  StateTable(Database database) {
    this.database = database;
  }

  Optional<String> get(String name) throws SQLException {
    return database.first(row -> row.getString(1), GET, name);
  }

  void put(String name, String value) throws SQLException {
    database.update(PUT, name, value);
  }

  long generation() throws SQLException {
    return Long.parseLong(get(GENERATION).orElse("0"));
  }

  /** Counts on, within a transaction. */
  void nextGeneration() throws SQLException {
    String now = database.first(row -> row.getString(1), GET_TO_CHANGE, GENERATION).orElse("0");
    put(GENERATION, Long.toString(Long.parseLong(now) + 1));
  }
}
