package org.homolog.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.homolog.store.StoreTable.Template;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A connection, which is opened anew when it is lost, and the statements that were prepared on it.
 *
 * <p>jOOQ writes each statement once in the dialect of the database; running it is left to JDBC.
 */
final class Database implements AutoCloseable {
  /** Reads a value from the row that a result stands on. */
  interface RowReader<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }

  /** Something asked of the database. */
  interface Question<T extends @Nullable Object> {
    T ask() throws SQLException;
  }

  /** Something done to the database. */
  interface Work {
    void run() throws SQLException;
  }

  /** Takes the row that a result stands on. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private static final int ATTEMPTS = 10;
  private static final int LONGEST_PAUSE_MILLISECONDS = 2_000;
  private static final int BATCH_ROWS = 1_000;
  private static final int BATCH_BYTES = 4 << 20;

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Connector connector;
  private final boolean oneState;
  private @Nullable Connection connection;
  private @Nullable DSLContext dialect;
  private final Map<Template, PreparedStatement> prepared = new IdentityHashMap<>();
  private Runnable settle = () -> {};
  private boolean written;

  /**
   * A database that is opened when it is first asked.
   *
   * @param oneState whether it is read only, in the state in which it is first asked
   */
  Database(Connector connector, boolean oneState) {
    this.connector = connector;
    this.oneState = oneState;
  }

  Connector connector() {
    return connector;
  }

  String name() {
    return connector.name();
  }

  /** Does what was to be done before anything is asked. */
  void settle() {
    settle.run();
  }

  /** What is to be done before anything is asked, so that it is seen. */
  void settleBy(Runnable task) {
    settle = task;
  }

  /** The answer to a question from outside, or a {@link StoreException} that says why not. */
  <T extends @Nullable Object> T ask(Question<T> question) {
    settle.run();
    return look(question);
  }

  /** The answer to a question, from what has been written so far. */
  <T extends @Nullable Object> T look(Question<T> question) {
    return attempt(question, oneState ? 1 : ATTEMPTS);
  }

  /** Does something from outside in a transaction; it may be run again, as a whole. */
  <T extends @Nullable Object> T change(Question<T> work) {
    settle.run();
    return transaction(work);
  }

  /** Does something from outside in a transaction; it may be run again, as a whole. */
  void change(Work work) {
    change(
        () -> {
          work.run();
          return true;
        });
  }

  /** Runs something in a transaction, again as a whole where others are in the way. */
  <T extends @Nullable Object> T transaction(Question<T> work) {
    if (oneState) {
      throw new StoreException(name() + ": is open for reading only");
    }
    return attempt(
        () -> {
          connection().setAutoCommit(false);
          T result = work.ask();
          connector.beforeCommit();
          written = true;
          connection().setAutoCommit(true); // commits
          return result;
        },
        ATTEMPTS);
  }

  private <T extends @Nullable Object> T attempt(Question<T> question, int attempts) {
    for (int attempt = 1; ; attempt++) {
      boolean done = false;
      try {
        T answer = question.ask();
        done = true;
        return answer;
      } catch (SQLException e) {
        if (attempt == attempts || !(connector.isTransient(e) || isLost())) {
          throw connector.explain(e);
        }
      } finally {
        if (!done) {
          undo();
        }
      }
      pause(attempt);
    }
  }

  /**
   * Whether the driver has given the connection up: what it throws out of a batch then is that the
   * statement is closed, and no longer why.
   */
  private boolean isLost() {
    try {
      return connection != null && connection.isClosed();
    } catch (SQLException _) { // the failure that led here is the one to show
      return true;
    }
  }

  /** Takes back what is not committed; a connection on which that fails is given up. */
  private void undo() {
    if (connection == null || oneState) {
      return;
    }
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      } else if (!connection.isValid(1)) {
        disconnect();
      }
    } catch (SQLException _) { // the failure that led here is the one to show
      disconnect();
    }
  }

  private void pause(int attempt) {
    long longest = Math.min(LONGEST_PAUSE_MILLISECONDS, 10L << attempt);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StoreException(name() + ": interrupted while waiting for other processes");
    }
  }

  /** Begins the one transaction of a database that is read in one state. */
  void beginReading() {
    look(
        () -> {
          for (String statement : connector.beginReading()) {
            run(statement);
          }
          return true;
        });
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      try {
        connection = connector.connect();
      } catch (IOException e) {
        throw new SQLException(e.getMessage(), e);
      }
    }
    return connection;
  }

  private DSLContext dialect() throws SQLException {
    if (dialect == null) {
      dialect = DSL.using(connector.dialect(connection()));
    }
    return dialect;
  }

  private PreparedStatement prepare(Template template, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = prepared.get(template);
    if (statement == null) {
      statement = connection().prepareStatement(dialect().render(template.of(dialect())));
      prepared.put(template, statement);
    }
    set(statement, parameters);
    return statement;
  }

  private static void set(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** Runs a statement that is no template. */
  void run(String sql) throws SQLException {
    try (var statement = connection().createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first row of a query that is no template. */
  <T> Optional<T> first(RowReader<T> reader, String sql) throws SQLException {
    try (var statement = connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  /** Changes rows, and tells how many. */
  int update(Template template, @Nullable Object... parameters) throws SQLException {
    return prepare(template, parameters).executeUpdate();
  }

  /** Runs a statement once for each row of parameters, many at a time. */
  void updateAll(Template template, Iterable<? extends @Nullable Object[]> rows)
      throws SQLException {
    PreparedStatement statement = null;
    try {
      int count = 0;
      int bytes = 0;
      for (@Nullable Object[] row : rows) {
        statement = prepare(template, row);
        statement.addBatch();
        for (Object value : row) {
          bytes += value instanceof byte[] some ? some.length : 0;
        }
        if (++count % BATCH_ROWS == 0 || bytes > BATCH_BYTES) {
          statement.executeBatch();
          bytes = 0;
        }
      }
      if (statement != null) {
        statement.executeBatch(); // which may be empty
      }
    } catch (SQLException e) {
      prepared.remove(template); // with what is left of its batch
      throw e;
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(RowReader<T> reader, Template template, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet rows = prepare(template, parameters).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  /** All rows, which should be few. */
  <T> List<T> list(RowReader<T> reader, Template template, @Nullable Object... parameters)
      throws SQLException {
    List<T> list = new ArrayList<>();
    forEach(row -> list.add(reader.read(row)), template, parameters);
    return list;
  }

  /** Takes all rows, which should be few. */
  void forEach(RowTaker taker, Template template, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet rows = prepare(template, parameters).executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  /** Reads rows one at a time; meanwhile nothing else can be asked. */
  void each(RowTaker taker, Template template, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement =
        connection().prepareStatement(dialect().render(template.of(dialect())))) {
      statement.setFetchSize(connector.fetchSize());
      set(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  /**
   * The values that a condition of {@link StoreTable#FEW} takes at a time, and what goes before.
   */
  static List<@Nullable Object[]> few(Collection<?> values, Object... before) {
    List<@Nullable Object[]> lists = new ArrayList<>();
    List<Object> all = new ArrayList<>(values);
    for (int from = 0; from < all.size(); from += StoreTable.FEW) {
      @Nullable Object[] list = new @Nullable Object[before.length + StoreTable.FEW];
      System.arraycopy(before, 0, list, 0, before.length);
      for (int i = 0; i < StoreTable.FEW; i++) {
        list[before.length + i] = all.get(Math.min(from + i, all.size() - 1));
      }
      lists.add(list);
    }
    return lists;
  }

  private void disconnect() {
    prepared.clear();
    Connection lost = connection;
    connection = null;
    if (lost != null) {
      try {
        lost.close();
      } catch (SQLException _) {
        // it was lost before
      }
    }
  }

  @Override
  public void close() {
    if (connection == null) {
      return;
    }
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      if (written) {
        connector.seal(connection);
      }
      connection.close();
    } catch (SQLException e) {
      throw connector.explain(e);
    } finally {
      prepared.clear();
      connection = null;
    }
  }
}
