package org.homolog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
