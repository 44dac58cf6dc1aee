package org.homolog.mediawiki.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.homolog.WikiFarm;
import org.homolog.corpus.Wiki;

/** The server that the tests bring up: two wikis in the shape of Wikimedia's replicas. */
final class Server {
  static final Wiki ENWIKI = new Wiki("enwiki");
  static final Wiki BNWIKI = new Wiki("bnwiki");
  static final List<Wiki> WIKIS = List.of(ENWIKI, BNWIKI);

  static final int PORT = WikiFarm.DB_PORT;
  private static final String URL = "jdbc:mysql://127.0.0.1:" + PORT + "/";

  static final QueryLimits QUICK = QueryLimits.DEFAULTS.withAttempts(3, Duration.ofMillis(10));

  private Server() {}

  static ReplicaOptions options(QueryLimits limits) {
    return ReplicaOptions.DEFAULTS
        .withLocalPorts(LocalPorts.parse(String.valueOf(PORT)))
        .withLimits(limits);
  }

  /** The replicas as tools see them. */
  static Replicas replicas() {
    return new Replicas(options(QUICK), new Credentials("replica", "replicapass"));
  }

  /** The replicas as a user who may read databases made by a test, too. */
  static Replicas scratchReplicas(QueryLimits limits) {
    return new Replicas(options(limits), new Credentials("mw", "mwpass"));
  }

  /** A connection that may do anything. */
  static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(URL + database, "mw", "mwpass");
  }

  static void run(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Rows of a query as texts. */
  static List<List<String>> ask(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<String>> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(Rows.text(rows, i));
        }
        all.add(row);
      }
      return all;
    }
  }

  /**
   * Makes a database of tables that hold what another's hold, to be changed at will.
   *
   * @param tables each with the columns of its index, as {@code page(page_id)}
   */
  static void copy(String from, String to, String... tables) throws SQLException {
    run("", "DROP DATABASE IF EXISTS " + to, "CREATE DATABASE " + to + " CHARACTER SET binary");
    for (String table : tables) {
      String name = table.substring(0, table.indexOf('('));
      String index = table.substring(table.indexOf('('));
      run(
          to,
          "CREATE TABLE " + name + " AS SELECT * FROM " + from + "." + name,
          "ALTER TABLE " + name + " ADD INDEX " + index);
    }
  }
}
