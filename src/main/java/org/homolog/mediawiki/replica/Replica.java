package org.homolog.mediawiki.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.homolog.corpus.Wiki;
import org.jspecify.annotations.Nullable;

/**
 * The database of one wiki by one connection, which is made when it is first needed and again when
 * it was lost.
 */
final class Replica implements AutoCloseable {
  /** Makes connections. */
  interface Connector {
    Connection connect() throws SQLException;
  }

  /** Makes an answer of rows; from the start again if the connection is lost on the way. */
  interface RowsReader<T> {
    T read(ResultSet rows) throws SQLException, TooMuchException;
  }

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Wiki wiki;
  private final Credentials credentials;
  private final QueryLimits limits;
  private final Connector connector;
  private final Runnable whenClosed;
  private @Nullable Connection connection;
  private boolean closed;

  Replica(
      Wiki wiki,
      Credentials credentials,
      QueryLimits limits,
      Connector connector,
      Runnable whenClosed) {
    this.wiki = wiki;
    this.credentials = credentials;
    this.limits = limits;
    this.connector = connector;
    this.whenClosed = whenClosed;
  }

  Wiki wiki() {
    return wiki;
  }

  /** The answer; errors that pass by themselves are waited out a bounded number of times. */
  <T> T ask(Question question, RowsReader<T> reader) throws ReplicaException, TooMuchException {
    for (int attempt = 1; ; attempt++) {
      try {
        return answer(question, reader);
      } catch (SQLException e) {
        cut(e);
        fail(question, e, attempt);
      }
    }
  }

  /** The answer to what cannot be asked in parts. */
  <T> T askWhole(Question question, RowsReader<T> reader) throws ReplicaException {
    try {
      return ask(question, reader);
    } catch (TooMuchException e) {
      throw ReplicaException.of(wiki, question.what(), String.valueOf(e.getMessage()));
    }
  }

  /** The largest page id that a table holds in a column, 0 if it is empty. */
  long largest(String column, String table) throws ReplicaException {
    Question question =
        new Question("largest " + column, "SELECT MAX(" + column + ") FROM " + table);
    return askWhole(question, rows -> rows.next() ? rows.getLong(1) : 0);
  }

  /** Waits if the question may be asked again, else throws. */
  private void fail(Question question, SQLException e, int attempt)
      throws ReplicaException, TooMuchException {
    String reason = credentials.hiddenIn(SqlFailure.reason(e));
    switch (SqlFailure.of(e)) {
      case TIME_LIMIT -> throw new TooMuchException("takes longer than " + text(limits.query()));
      case REFUSED ->
          throw ReplicaException.ofAll(
              wiki + ": the replica refuses the user or the password; see " + Credentials.FILE);
      case LASTING -> throw ReplicaException.of(wiki, question.what(), reason);
      case PASSING -> {
        if (attempt == limits.attempts()) {
          String attempts = attempt == 1 ? "1 attempt" : attempt + " attempts";
          throw ReplicaException.of(
              wiki, question.what(), "%s (%s); try again later".formatted(reason, attempts));
        }
        pause(question, attempt);
      }
    }
  }

  /**
   * Rows are streamed: the driver would else hold the whole answer in memory, and its server-side
   * cursors ({@code useCursorFetch}) would have the server write each answer to a temporary table
   * first. The price is that nothing else can be asked before the last row is read.
   */
  private <T> T answer(Question question, RowsReader<T> reader)
      throws SQLException, TooMuchException {
    if (connection == null) {
      connection = connector.connect();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            question.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(Integer.MIN_VALUE);
      question.fill(statement);
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows, reader);
      }
    }
  }

  /** Closing rows before the last one would wait for all others, so the connection is cut first. */
  private <T> T read(ResultSet rows, RowsReader<T> reader) throws SQLException, TooMuchException {
    try {
      return reader.read(rows);
    } catch (SQLException | TooMuchException | RuntimeException e) {
      cut(e);
      throw e;
    }
  }

  private void pause(Question question, int attempt) throws ReplicaException {
    Duration pause = limits.pause().multipliedBy(1L << Math.min(attempt - 1, 16));
    try {
      Thread.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ReplicaException.of(wiki, question.what(), "interrupted");
    }
  }

  private static String text(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }

  private void cut(Exception because) {
    Connection lost = connection;
    connection = null;
    if (lost != null) {
      try {
        lost.abort(Runnable::run);
      } catch (SQLException e) {
        because.addSuppressed(e);
      }
    }
  }

  @Override
  public void close() throws ReplicaException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw ReplicaException.of(wiki, "the end", credentials.hiddenIn(SqlFailure.reason(e)));
    } finally {
      whenClosed.run();
    }
  }
}
