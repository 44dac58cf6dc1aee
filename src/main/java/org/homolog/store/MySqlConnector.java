package org.homolog.store;

import com.mysql.cj.jdbc.Driver;
import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jooq.SQLDialect;

/** A database of a MySQL or MariaDB server. */
record MySqlConnector(StoreAddress.Server server, Credentials credentials) implements Connector {
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT = 1205;

  /** MariaDB's word for a row that another transaction has changed meanwhile. */
  private static final int CHANGED_MEANWHILE = 1020;

  private static final int TOO_MANY = 1040;
  private static final int SHUTDOWN = 1053;
  private static final int KILLED = 1927;
  private static final int IDLE_TOO_LONG = 4031;

  private static final String TOO_LARGE =
      "the server takes no text as large as one of these (max_allowed_packet)";

  static {
    // no thread for connections that someone forgets to close
    System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
  }

  @Override
  public String name() {
    return server.toString();
  }

  @Override
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("rewriteBatchedStatements", "true");
    properties.setProperty("characterEncoding", "UTF-8");
    properties.setProperty("connectTimeout", "20000");
    properties.setProperty("socketTimeout", "3600000");
    properties.setProperty("tcpKeepAlive", "true");
    Connection connection = new Driver().connect(server.toString(), properties);
    if (connection == null) {
      throw new SQLException("the driver does not take this address");
    }
    // a statement sees what others have committed before it, and locks no gaps between rows
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  @Override
  public SQLDialect dialect(Connection connection) throws SQLException {
    String version = connection.getMetaData().getDatabaseProductVersion();
    return version.contains("MariaDB") ? SQLDialect.MARIADB : SQLDialect.MYSQL;
  }

  @Override
  public List<String> beginReading() {
    return List.of(
        "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
        "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
  }

  @Override
  public String migrations() {
    return "mysql";
  }

  /** A row at a time, as the driver else takes all into memory. */
  @Override
  public int fetchSize() {
    return Integer.MIN_VALUE;
  }

  @Override
  public boolean isTransient(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case DEADLOCK, LOCK_WAIT, CHANGED_MEANWHILE, SHUTDOWN, KILLED, IDLE_TOO_LONG -> true;
      default -> isLost(failure);
    };
  }

  private static boolean isLost(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith("08") && failure.getErrorCode() != TOO_MANY;
  }

  @Override
  public StoreException explain(Exception failure) {
    if (failure instanceof SQLException e) {
      String reason = isTooLarge(e) ? TOO_LARGE : reason(e);
      if (!reason.isEmpty()) {
        return new StoreException(name() + ": " + reason, e);
      }
    }
    return StoreException.of(name(), failure);
  }

  /** A batch that fails has the driver's own word for it as its cause. */
  private static boolean isTooLarge(SQLException failure) {
    return failure instanceof PacketTooBigException
        || failure.getCause() instanceof PacketTooBigException;
  }

  private static String reason(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case 1044, 1045, 1142, 1698 -> "the server refuses this user or password";
      case 1049 -> "the server has no such database, make it first";
      case TOO_MANY, 1203, 1226 -> "the server takes no more connections, try again later";
      case DEADLOCK, LOCK_WAIT, CHANGED_MEANWHILE ->
          "other processes keep this store locked, try again when they have ended";
      case 1153 -> TOO_LARGE;
      case 3, 28, 1021, 1114 -> "the server has no space left or its disk fails";
      case 1290, 1792, 1836 -> "is read-only";
      default -> isLost(failure) ? "the server cannot be reached or has gone away" : "";
    };
  }
}
