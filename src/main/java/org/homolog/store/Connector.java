package org.homolog.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.SQLDialect;

/** One kind of database: how to reach it, and what it means by its errors. */
interface Connector {
  /** What messages call the store. */
  String name();

  /** A new connection that commits by itself. */
  Connection connect() throws SQLException, IOException;

  /** The dialect that the other side of a connection speaks. */
  SQLDialect dialect(Connection connection) throws SQLException;

  /** What begins a transaction that reads one state and changes nothing. */
  List<String> beginReading();

  /** The folder of the migrations that make its tables. */
  String migrations();

  /** The number of rows fetched at a time where the rows are many, as JDBC has it. */
  int fetchSize();

  /** Whether the same may succeed if it is done again, over a new connection where need be. */
  boolean isTransient(SQLException failure);

  /**
   * Does nothing if the database is as its last writer left it, as far as can be told. A server
   * tells by itself, by the checksums of its pages.
   *
   * @throws StoreException if it is damaged
   */
  default void verify() {}

  /** Prepares for something to be committed. */
  default void beforeCommit() {}

  /** Leaves a mark by which {@link #verify} can tell later that nothing was damaged. */
  default void seal(Connection connection) throws SQLException {}

  /** The exception to show for one of the database. */
  StoreException explain(Exception failure);
}
