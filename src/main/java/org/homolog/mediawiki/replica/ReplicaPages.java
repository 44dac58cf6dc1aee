package org.homolog.mediawiki.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.homolog.corpus.Wiki;

/** The pages of a wiki that are Scribunto modules. */
public final class ReplicaPages {
  private static final Question HEADERS =
      new Question(
          "list of modules",
          """
          SELECT page_id, page_title, page_latest, page_len, page_is_redirect, page_is_new
          FROM page
          WHERE page_id BETWEEN ? AND ?
            AND page_namespace = 828 AND page_content_model = 'Scribunto'
          ORDER BY page_id
          """);

  private final Replicas replicas;

  public ReplicaPages(Replicas replicas) {
    this.replicas = replicas;
  }

  /** Hands on the headers in the order of page ids; holds those of one wiki in memory. */
  public void read(Wiki wiki, Consumer<ReplicaPage> sink, Consumer<Missed> missed)
      throws ReplicaException {
    try (Replica replica = replicas.open(wiki)) {
      long last = replica.largest("page_id", "page");
      new RangeReader(wiki, 1, missed)
          .readAll(
              HEADERS.what(),
              last,
              Math.max(1, last),
              pages -> replica.ask(HEADERS.of(pages), ReplicaPages::headers),
              (_, headers) -> headers.forEach(sink));
    }
  }

  private static List<ReplicaPage> headers(ResultSet rows) throws SQLException {
    List<ReplicaPage> headers = new ArrayList<>();
    while (rows.next()) {
      headers.add(
          new ReplicaPage(
              rows.getLong(1),
              Rows.title(rows, 2),
              rows.getLong(3),
              rows.getLong(4),
              rows.getInt(5) != 0,
              rows.getInt(6) != 0));
    }
    return headers;
  }
}
