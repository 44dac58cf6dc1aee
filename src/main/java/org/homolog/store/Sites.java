package org.homolog.store;

import static org.homolog.store.StoreTable.INTERWIKI;
import static org.homolog.store.StoreTable.NAMESPACES;
import static org.homolog.store.StoreTable.SITES;
import static org.homolog.store.StoreTable.WIKI;
import static org.homolog.store.StoreTable.is;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.store.StoreTable.Template;

/** The wikis in a store, with their namespaces and interwiki prefixes. */
public final class Sites {
  private static final Template ALL = SITES.select();
  private static final Template FIND = SITES.select(is(WIKI));
  private static final Template PUT = SITES.put();
  private static final Template FIND_NAMESPACES = NAMESPACES.select(is(WIKI));
  private static final Template REMOVE_NAMESPACES = NAMESPACES.delete(is(WIKI));
  private static final Template PUT_NAMESPACE = NAMESPACES.put();
  private static final Template FIND_INTERWIKI = INTERWIKI.select(is(WIKI));
  private static final Template REMOVE_INTERWIKI = INTERWIKI.delete(is(WIKI));
  private static final Template PUT_INTERWIKI = INTERWIKI.put();

  private final Database database;

  Sites(Database database) {
    this.database = database;
  }

  /** All of them, by database name. */
  public List<Site> all() {
    return database.ask(
        () -> {
          List<Site> sites = new ArrayList<>();
          for (Site site : database.list(Sites::site, ALL)) {
            sites.add(withNames(site));
          }
          return sites;
        });
  }

  /** The site of a wiki. */
  public Optional<Site> find(Wiki wiki) {
    return database.ask(
        () -> {
          Optional<Site> site = database.first(Sites::site, FIND, wiki.dbname());
          return site.isEmpty() ? site : Optional.of(withNames(site.get()));
        });
  }

  private static Site site(ResultSet row) throws SQLException {
    return new Site(
        new Wiki(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5) != 0,
        new TreeMap<>(),
        new TreeMap<>());
  }

  private Site withNames(Site site) throws SQLException {
    String wiki = site.wiki().dbname();
    SortedMap<Integer, List<String>> namespaces = new TreeMap<>();
    for (Map.Entry<Integer, String> name :
        database.list(row -> Map.entry(row.getInt(2), row.getString(4)), FIND_NAMESPACES, wiki)) {
      namespaces.computeIfAbsent(name.getKey(), _ -> new ArrayList<>()).add(name.getValue());
    }
    SortedMap<String, String> interwiki = new TreeMap<>();
    for (Map.Entry<String, String> link :
        database.list(row -> Map.entry(row.getString(2), row.getString(3)), FIND_INTERWIKI, wiki)) {
      interwiki.put(link.getKey(), link.getValue());
    }
    return new Site(
        site.wiki(),
        site.url(),
        site.language(),
        site.family(),
        site.closed(),
        namespaces,
        interwiki);
  }

  /** Stores a site; namespaces or interwiki prefixes that it does not know stay as they are. */
  public void put(Site site) {
    String wiki = site.wiki().dbname();
    List<Object[]> names = new ArrayList<>();
    site.namespaces()
        .forEach(
            (number, all) -> {
              for (int place = 0; place < all.size(); place++) {
                names.add(new Object[] {wiki, number, place, all.get(place)});
              }
            });
    List<Object[]> links = new ArrayList<>();
    site.interwiki().forEach((prefix, url) -> links.add(new Object[] {wiki, prefix, url}));
    database.change(
        () -> {
          database.update(
              PUT, wiki, site.url(), site.language(), site.family(), site.closed() ? 1 : 0);
          replace(wiki, names, REMOVE_NAMESPACES, PUT_NAMESPACE);
          replace(wiki, links, REMOVE_INTERWIKI, PUT_INTERWIKI);
        });
  }

  private void replace(String wiki, List<Object[]> rows, Template remove, Template put)
      throws SQLException {
    if (!rows.isEmpty()) {
      database.update(remove, wiki);
      database.updateAll(put, rows);
    }
  }
}
