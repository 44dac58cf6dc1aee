package org.homolog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens stores for reading, within a transaction that sees one state.
 *
 * <p>Beside a database that has a write-ahead log, a reader needs two files of shared memory and
 * log. Where the folder can be written, SQLite makes them for as long as someone has the database
 * open. Where it cannot, a database without a log is complete in itself and is read as one that
 * nobody changes ({@code immutable}); one with a log is read with the files that are there.
 */
final class ReadOnly {
  private ReadOnly() {}

  static Database open(Path file) {
    try {
      Connection connection = connect(file);
      Database database = new Database(file, connection);
      try {
        database.run("PRAGMA query_only = 1");
        connection.setAutoCommit(false);
        Schema.requireKnown(database); // begins the transaction
        return database;
      } catch (SQLException | StoreException e) {
        connection.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  private static Connection connect(Path file) throws IOException, SQLException {
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    if (Files.isWritable(file.toAbsolutePath().getParent())) {
      SQLiteConfig config = config();
      config.resetOpenMode(SQLiteOpenMode.CREATE);
      return config.createConnection(url);
    }
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return config.createConnection(hasLog(file) ? url : url + "?immutable=1");
  }

  private static boolean hasLog(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setTransactionMode(TransactionMode.DEFERRED);
    config.setBusyTimeout(Schema.BUSY_MILLISECONDS);
    return config;
  }
}
