package org.homolog.mediawiki.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;

/** The wikis that {@code meta_p} lists. */
public final class MetaWikis {
  private static final Question WIKIS =
      new Question(
          "list of wikis",
          """
          SELECT dbname, url, lang, family, is_closed FROM wiki
          WHERE url IS NOT NULL AND url <> '' ORDER BY dbname
          """);

  private final Replicas replicas;

  public MetaWikis(Replicas replicas) {
    this.replicas = replicas;
  }

  /** All wikis that have an address, by name; what they call things is not known yet. */
  public List<Site> read() throws ReplicaException {
    try (Replica meta = replicas.openMeta()) {
      return meta.askWhole(WIKIS, MetaWikis::sites);
    }
  }

  private static List<Site> sites(ResultSet rows) throws SQLException {
    List<Site> sites = new ArrayList<>();
    while (rows.next()) {
      sites.add(
          new Site(
              new Wiki(Rows.text(rows, 1)),
              Rows.text(rows, 2),
              Rows.text(rows, 3),
              Rows.text(rows, 4),
              rows.getBoolean(5),
              new TreeMap<>(),
              new TreeMap<>()));
    }
    return sites;
  }
}
