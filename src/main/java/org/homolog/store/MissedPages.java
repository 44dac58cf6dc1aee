package org.homolog.store;

import static org.homolog.store.StoreTable.MISSED;
import static org.homolog.store.StoreTable.PAGE_ID;
import static org.homolog.store.StoreTable.WIKI;
import static org.homolog.store.StoreTable.is;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.homolog.corpus.Wiki;
import org.homolog.store.StoreTable.Template;

/** The pages in a store that could not be harvested. */
public final class MissedPages {
  private static final Template ALL = MISSED.select();
  private static final Template OF_WIKI = MISSED.select(is(WIKI));
  private static final Template FIND = MISSED.select(is(WIKI), is(PAGE_ID));
  private static final Template PUT = MISSED.put();
  private static final Template REMOVE = MISSED.delete(is(WIKI), is(PAGE_ID));
  private static final Template REMOVE_WIKI = MISSED.delete(is(WIKI));

  private final Database database;

  MissedPages(Database database) {
    this.database = database;
  }

  /** All of them, by wiki and page id. */
  public List<MissedPage> list() {
    return database.ask(() -> database.list(MissedPages::page, ALL));
  }

  /** Those of a wiki, by page id. */
  public List<MissedPage> list(Wiki wiki) {
    return database.ask(() -> database.list(MissedPages::page, OF_WIKI, wiki.dbname()));
  }

  /** Stores one more attempt that failed, and returns how many there were at that revision. */
  public int put(
      Wiki wiki, long pageId, String title, long revisionId, String reason, Instant time) {
    return database.change(
        () -> {
          int attempts =
              1
                  + database
                      .first(MissedPages::page, FIND, wiki.dbname(), pageId)
                      .filter(before -> before.revisionId() == revisionId)
                      .map(MissedPage::attempts)
                      .orElse(0);
          String last = time.truncatedTo(ChronoUnit.SECONDS).toString();
          database.update(PUT, wiki.dbname(), pageId, title, revisionId, reason, attempts, last);
          return attempts;
        });
  }

  /** Forgets pages that were harvested after all or are gone. */
  public void clear(Wiki wiki, Collection<Long> pageIds) {
    if (!pageIds.isEmpty()) {
      database.change(
          () ->
              database.updateAll(
                  REMOVE,
                  pageIds.stream().map(pageId -> new Object[] {wiki.dbname(), pageId}).toList()));
    }
  }

  /** Forgets all of a wiki. */
  public void clear(Wiki wiki) {
    database.change(() -> database.update(REMOVE_WIKI, wiki.dbname()));
  }

  private static MissedPage page(ResultSet row) throws SQLException {
    return new MissedPage(
        new Wiki(row.getString(1)),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getInt(6),
        Instant.parse(row.getString(7)));
  }
}
