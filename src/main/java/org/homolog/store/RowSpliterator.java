package org.homolog.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a result, one at a time. */
final class RowSpliterator<T> extends AbstractSpliterator<T> {
  private final Database database;
  private final ResultSet rows;
  private final Database.RowReader<T> reader;

  private RowSpliterator(Database database, ResultSet rows, Database.RowReader<T> reader) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.database = database;
    this.rows = rows;
    this.reader = reader;
  }

  /** The rows of a query as a stream that closes its statement when it is closed. */
  static <T> Stream<T> stream(
      Database database, PreparedStatement query, Database.RowReader<T> reader)
      throws SQLException {
    RowSpliterator<T> rows = new RowSpliterator<>(database, query.executeQuery(), reader);
    return StreamSupport.stream(rows, false).onClose(() -> close(database, query));
  }

  private static void close(Database database, PreparedStatement query) {
    database.ask(
        () -> {
          query.close();
          return query;
        });
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!database.ask(rows::next)) {
      return false;
    }
    action.accept(database.ask(() -> reader.read(rows)));
    return true;
  }
}
