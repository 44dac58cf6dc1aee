package org.homolog.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a store, made and changed by Flyway's migrations, and the version by which later
 * programs know them: SQLite's {@code user_version}, and Flyway's own history elsewhere.
 */
final class Schema {
  /** That of the latest migration. */
  static final int VERSION = 2;

  private static final int ATTEMPTS = 5;

  private Schema() {}

  /** Makes the tables that are not there; refuses what is no store, and one of a newer version. */
  static void bringUpToDate(Database database) {
    int version = version(database);
    if (version == 0 && holdsOtherTables(database)) {
      throw noStore(database);
    }
    if (version <= VERSION) {
      database.connector().verify();
    }
    var migrations = new Migrations(database.connector());
    for (int attempt = 1; version < VERSION; attempt++) {
      // another program that opens the same store may have come between, or been killed
      if (attempt > 1 && version > 0 && isSqlite(database)) {
        dropEmptyHistory(database);
      }
      Optional<Exception> failure = migrations.run(version, attempt > 1);
      version = version(database);
      if (version < VERSION && attempt == ATTEMPTS) {
        throw failure.map(database.connector()::explain).orElseGet(() -> noStore(database));
      }
    }
    requireKnown(database, version);
  }

  /** With an empty history Flyway would begin with the first migration. */
  private static void dropEmptyHistory(Database database) {
    database.transaction(
        () -> {
          boolean empty =
              tables(database, "= '" + Migrations.HISTORY + "'") > 0
                  && database.first(row -> true, "SELECT 1 FROM " + Migrations.HISTORY).isEmpty();
          if (empty) {
            database.run("DROP TABLE " + Migrations.HISTORY);
          }
          return empty;
        });
  }

  /** Refuses what is no store, is damaged, or is of a newer version. */
  static void requireKnown(Database database) {
    requireKnown(database, version(database));
    database.connector().verify();
  }

  /** Refuses a store whose tables are not all there, as an older version made it. */
  static void requireLatest(Database database) {
    int version = version(database);
    if (version < VERSION) {
      throw new StoreException(
          "%s: has version %d, older than the %d of this Homolog; run: homolog index"
              .formatted(database.name(), version, VERSION));
    }
  }

  private static void requireKnown(Database database, int version) {
    if (version == 0) {
      throw noStore(database);
    }
    if (version > VERSION) {
      throw new StoreException(
          "%s: has version %d, newer than the %d that this Homolog knows; use a newer Homolog"
              .formatted(database.name(), version, VERSION));
    }
  }

  private static StoreException noStore(Database database) {
    return new StoreException(database.name() + ": is a database, but no store of Homolog");
  }

  private static boolean isSqlite(Database database) {
    return database.connector() instanceof SqliteConnector;
  }

  private static int version(Database database) {
    return database.look(
        () -> {
          if (isSqlite(database)) {
            return database.first(row -> row.getInt(1), "PRAGMA user_version").orElse(0);
          }
          return tables(database, "= '" + Migrations.HISTORY + "'") == 0
              ? 0
              : database
                  .first(
                      row -> row.getInt(1),
                      "SELECT MAX(CAST(version AS UNSIGNED)) FROM "
                          + Migrations.HISTORY
                          + " WHERE success = 1")
                  .orElse(0);
        });
  }

  /** Whether there is a table that is neither Flyway's nor, broken off half made, a store's. */
  private static boolean holdsOtherTables(Database database) {
    String known =
        Stream.concat(Stream.of(StoreTable.STATE), StoreTable.content().stream())
            .map(table -> "'" + table.name() + "'")
            .collect(Collectors.joining(", ", "('" + Migrations.HISTORY + "', ", ")"));
    return database.look(
        () ->
            tables(
                    database,
                    isSqlite(database)
                        ? "<> '"
                            + Migrations.HISTORY
                            + "'" // its migrations are whole or not at all
                        : "NOT IN " + known)
                > 0);
  }

  private static int tables(Database database, String condition) throws SQLException {
    return database
        .first(
            row -> row.getInt(1),
            isSqlite(database)
                ? "SELECT COUNT(*) FROM sqlite_schema WHERE tbl_name " + condition
                : "SELECT COUNT(*) FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_name "
                    + condition)
        .orElse(0);
  }
}
