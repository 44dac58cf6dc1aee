package org.homolog.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.WikiFarm;

/**
 * A database of its own on the server of the full tests; {@code -Dstore.host=…}, {@code
 * -Dstore.port=…}, {@code -Dstore.user=…} and {@code -Dstore.password=…} name another server.
 */
final class MariaDb {
  static final String USER = System.getProperty("store.user", WikiFarm.USER);
  static final String PASSWORD = System.getProperty("store.password", WikiFarm.PASSWORD);
  private static final String HOST = System.getProperty("store.host", "127.0.0.1");
  private static final int PORT = Integer.getInteger("store.port", WikiFarm.DB_PORT);

  private final String database;
  private final Path credentials;

  private MariaDb(String database, Path credentials) {
    this.database = database;
    this.credentials = credentials;
  }

  /** The database, empty; the test is skipped if there is no server, unless one was named. */
  static MariaDb empty(String database, Path folder) {
    try {
      Path credentials = folder.resolve("replica.my.cnf");
      Files.writeString(
          credentials, "[client]\nuser = %s\npassword = '%s'\n".formatted(USER, PASSWORD));
      var server = new MariaDb(database, credentials);
      server.run("", "DROP DATABASE IF EXISTS " + database);
      server.run("", "CREATE DATABASE " + database);
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (SQLException e) {
      assumeTrue(System.getProperty("store.host") != null, "no server: " + e.getMessage());
      throw new IllegalStateException(e);
    }
  }

  StoreAddress.Server address() {
    return new StoreAddress.Server(HOST, PORT, database, Optional.of(credentials));
  }

  /** Ends the connections of others to the database. */
  void killConnections() throws SQLException {
    String url = "jdbc:mysql://%s:%d/".formatted(HOST, PORT);
    try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      List<Long> ids = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT id FROM information_schema.processlist WHERE db = '" + database + "'")) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
      for (long id : ids) {
        statement.execute("KILL " + id);
      }
    }
  }

  /** Runs a statement in the database. */
  void run(String sql) throws SQLException {
    run(database, sql);
  }

  private void run(String in, String sql) throws SQLException {
    String url = "jdbc:mysql://%s:%d/%s".formatted(HOST, PORT, in);
    try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
