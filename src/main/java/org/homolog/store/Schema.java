package org.homolog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The tables of a store, and the version by which later programs know them. */
final class Schema {
  /** Raised whenever an older program could not read what this one writes. */
  static final int VERSION = 1;

  static final int BUSY_MILLISECONDS = 10_000;
  private static final int CACHE_KIBIBYTES = 32 * 1024;

  private static final String[] TABLES = {
    """
    CREATE TABLE state (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      sha1 TEXT NOT NULL UNIQUE,
      length INTEGER NOT NULL,
      zstd BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE modules (
      wiki TEXT NOT NULL,
      title TEXT NOT NULL,
      page_id INTEGER,
      rev_id INTEGER NOT NULL,
      sha1 TEXT NOT NULL,
      path TEXT,
      PRIMARY KEY (wiki, title)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX modules_sha1 ON modules (sha1)",
    """
    CREATE TABLE usage (
      wiki TEXT NOT NULL,
      title TEXT NOT NULL,
      first_edit TEXT NOT NULL,
      last_edit TEXT NOT NULL,
      PRIMARY KEY (wiki, title)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE usage_figures (
      wiki TEXT NOT NULL,
      title TEXT NOT NULL,
      name TEXT NOT NULL,
      value INTEGER NOT NULL,
      PRIMARY KEY (wiki, title, name)
    ) WITHOUT ROWID
    """,
    // random, so that what was made of a store is not taken for made of the next in its place
    "INSERT INTO state (name, value) VALUES ('generation', abs(random() / 1024))",
    "PRAGMA user_version = " + VERSION,
  };

  private Schema() {}

  /** The database in the file, with all tables, which are made if it is new. */
  static Database open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Connection connection = config().createConnection("jdbc:sqlite:" + file);
      Database database = new Database(file, connection);
      try {
        prepare(database);
        return database;
      } catch (SQLException | StoreException e) {
        connection.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setCacheSize(-CACHE_KIBIBYTES);
    return config;
  }

  private static void prepare(Database database) throws SQLException {
    if (version(database) == 0) {
      create(database);
    }
    requireKnown(database);
  }

  /** Refuses what is no store, and one of a newer version. */
  static void requireKnown(Database database) throws SQLException {
    int version = version(database);
    if (version == 0) {
      throw new StoreException(database.file() + ": is a database, but no store of Homolog");
    }
    if (version > VERSION) {
      throw new StoreException(
          "%s: has version %d, newer than the %d that this Homolog knows; use a newer Homolog"
              .formatted(database.file(), version, VERSION));
    }
  }

  /** In a transaction, so that of two programs that open a new store one makes the tables. */
  private static void create(Database database) throws SQLException {
    database.connection().setAutoCommit(false);
    if (database.first(row -> row, "SELECT 1 FROM sqlite_schema").isEmpty()) {
      database.run(TABLES);
    }
    database.connection().setAutoCommit(true);
  }

  private static int version(Database database) throws SQLException {
    return database.first(row -> row.getInt(1), "PRAGMA user_version").orElse(0);
  }
}
