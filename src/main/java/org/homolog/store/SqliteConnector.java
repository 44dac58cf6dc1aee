package org.homolog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file, for reading and writing or for reading alone.
 *
 * <p>Beside a database that has a write-ahead log, a reader needs two files of shared memory and
 * log. Where the folder can be written, SQLite makes them for as long as someone has the database
 * open. Where it cannot, a database without a log is complete in itself and is read as one that
 * nobody changes ({@code immutable}); one with a log is read with the files that are there.
 */
record SqliteConnector(Path file, boolean readOnly) implements Connector {
  private static final int BUSY_MILLISECONDS = 10_000;
  private static final int CACHE_KIBIBYTES = 32 * 1024;

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Connection connect() throws SQLException, IOException {
    if (readOnly) {
      return connectReadOnly();
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (!Files.exists(file)) {
      new Seal(file).remove(); // that of a store which was moved away
    }
    SQLiteConfig config = config(TransactionMode.IMMEDIATE);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setCacheSize(-CACHE_KIBIBYTES);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private Connection connectReadOnly() throws SQLException, IOException {
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    SQLiteConfig config = config(TransactionMode.DEFERRED);
    if (Files.isWritable(file.toAbsolutePath().getParent())) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    } else {
      config.setReadOnly(true);
      url = hasLog() ? url : url + "?immutable=1";
    }
    return config.createConnection(url);
  }

  private boolean hasLog() throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  private static SQLiteConfig config(TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    return config;
  }

  @Override
  public SQLDialect dialect(Connection connection) {
    return SQLDialect.SQLITE;
  }

  @Override
  public List<String> beginReading() {
    return List.of("PRAGMA query_only = 1", "BEGIN");
  }

  @Override
  public String migrations() {
    return "sqlite";
  }

  @Override
  public int fetchSize() {
    return 0;
  }

  /** Never: SQLite itself waits for others. */
  @Override
  public boolean isTransient(SQLException failure) {
    return false;
  }

  @Override
  public void verify() {
    var seal = new Seal(file);
    try {
      if (!seal.holds()) {
        throw new StoreException(
            ("%s: is no store of Homolog or is damaged; move it away and import again (or delete %s"
                    + " if another program was meant to change it)")
                .formatted(name(), seal.file()));
      }
    } catch (IOException e) {
      throw explain(e);
    }
  }

  @Override
  public void beforeCommit() {
    try {
      new Seal(file).remove();
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /**
   * Seals the file if it holds all that was written, and keeps others from writing meanwhile. Where
   * another process reads or writes the store, a part may be in the log only: then there is no
   * seal.
   */
  @Override
  public void seal(Connection connection) throws SQLException {
    try {
      number(connection, "PRAGMA busy_timeout = 0"); // whoever writes now seals it later
      int before = number(connection, "PRAGMA data_version");
      boolean whole = isWritten(connection);
      connection.setAutoCommit(false);
      if (whole && number(connection, "PRAGMA data_version") == before) {
        new Seal(file).put();
      }
      connection.rollback();
    } catch (SQLiteException e) {
      if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY) {
        throw e;
      }
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /** Writes from the log into the file what can be written, and tells whether that is all. */
  private static boolean isWritten(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      return row.next() && row.getInt(1) == 0 && row.getInt(2) == row.getInt(3);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  @Override
  public StoreException explain(Exception failure) {
    if (failure instanceof SQLiteException e) {
      int primary = e.getResultCode().code & 0xff;
      String reason = reason(SQLiteErrorCode.getErrorCode(primary));
      if (!reason.isEmpty()) {
        return new StoreException(name() + ": " + reason, e);
      }
    }
    return StoreException.of(name(), failure);
  }

  private static String reason(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another process is using this store, try again when it has ended";
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          "is no store of Homolog or is damaged; move it away and import again";
      case SQLITE_FULL -> "no space is left on the disk";
      case SQLITE_IOERR -> "cannot be read or written, as the disk is full or fails";
      case SQLITE_CANTOPEN -> "cannot be opened or created";
      case SQLITE_READONLY -> "is read-only";
      default -> "";
    };
  }
}
