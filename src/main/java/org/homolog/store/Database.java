package org.homolog.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One connection, and the statements that were prepared on it. */
final class Database implements AutoCloseable {
  /** Reads a value from the row that a result stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Something asked of the database. */
  interface Question<T> {
    T ask() throws SQLException;
  }

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  Path file() {
    return file;
  }

  Connection connection() {
    return connection;
  }

  /** The answer, or a {@link StoreException} that says why there is none. */
  <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw StoreException.of(file, e);
    }
  }

  /** A statement with its parameters set; only one of the same text is open at a time. */
  PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    set(statement, parameters);
    return statement;
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case OptionalLong id when id.isPresent() -> statement.setLong(i + 1, id.getAsLong());
        case OptionalLong _ -> statement.setObject(i + 1, null);
        case Optional<?> value -> statement.setObject(i + 1, value.orElse(null));
        case Object value -> statement.setObject(i + 1, value);
      }
    }
  }

  /** Changes rows, and tells how many. */
  int update(String sql, Object... parameters) throws SQLException {
    return prepare(sql, parameters).executeUpdate();
  }

  /** Runs statements without parameters. */
  void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(RowReader<T> reader, String sql, Object... parameters) throws SQLException {
    try (ResultSet rows = prepare(sql, parameters).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  @Override
  public void close() {
    ask(
        () -> {
          for (PreparedStatement statement : prepared.values()) {
            statement.close();
          }
          connection.close();
          return file;
        });
  }
}
