package org.homolog.store;

import static org.homolog.store.StoreTable.FETCHES;
import static org.homolog.store.StoreTable.KIND;
import static org.homolog.store.StoreTable.WIKI;
import static org.homolog.store.StoreTable.is;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.Wiki;
import org.homolog.store.StoreTable.Template;

/** How far each harvest of each wiki in a store came. */
public final class Fetches {
  private static final Template ALL = FETCHES.select();
  private static final Template FIND = FETCHES.select(is(WIKI), is(KIND));
  private static final Template PUT = FETCHES.put();

  private final Database database;

  Fetches(Database database) {
    this.database = database;
  }

  /** All of them, by wiki and kind. */
  public List<Fetch> list() {
    return database.ask(() -> database.list(Fetches::fetch, ALL));
  }

  /** How far one kind of harvest of a wiki came. */
  public Optional<Fetch> find(Wiki wiki, String kind) {
    return database.ask(() -> database.first(Fetches::fetch, FIND, wiki.dbname(), kind));
  }

  /** Stores it in place of what was known; what the writer has put before is written before. */
  public void put(Fetch fetch) {
    database.change(
        () ->
            database.update(
                PUT,
                fetch.wiki().dbname(),
                fetch.kind(),
                fetch.asOf().truncatedTo(ChronoUnit.SECONDS).toString(),
                fetch.done(),
                fetch.missing(),
                fetch.reason()));
  }

  private static Fetch fetch(ResultSet row) throws SQLException {
    return new Fetch(
        new Wiki(row.getString(1)),
        row.getString(2),
        Instant.parse(row.getString(3)),
        row.getLong(4),
        row.getLong(5),
        row.getString(6));
  }
}
