package org.homolog.mediawiki.api;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.WikiFarm;
import org.homolog.corpus.Site;
import org.homolog.corpus.Source;

/** A wiki that {@code src/it/mediawiki/up.sh} brought up, and what its database holds. */
final class TestWiki {
  /** What settings and faults are kept to, so that they trouble nobody else. */
  static final String AGENT = "HomologApiIT";

  private static final String MODULES =
      """
      SELECT page_id, CONVERT(page_title USING utf8mb4), page_latest, old_text FROM page
      JOIN slots ON slot_revision_id = page_latest
      JOIN content ON content_id = slot_content_id
      JOIN content_models ON model_id = content_model
      JOIN text ON old_id = SUBSTRING(content_address, 4)
      WHERE page_namespace = 828 AND model_name = 'Scribunto'""";

  /** A module as the database has it. */
  record Row(String title, long revisionId, Source source) {}

  private TestWiki() {}

  static Site site(String dbname) {
    return Clients.site(dbname, WikiFarm.url(dbname));
  }

  /** Attempts enough to outlast every fault, with waits of a second at most. */
  static ApiOptions options() {
    return ApiOptions.of(AGENT + "/0 (test@example.org)")
        .withRetries(new RetryOptions(6, Duration.ofMillis(10), Duration.ofSeconds(1)));
  }

  /** Every Scribunto page of the database by page id. */
  static SortedMap<Long, Row> modules(String dbname) throws SQLException {
    SortedMap<Long, Row> rows = new TreeMap<>();
    String url = "jdbc:mysql://127.0.0.1:" + WikiFarm.DB_PORT + "/" + dbname;
    try (Connection connection =
            DriverManager.getConnection(url, WikiFarm.USER, WikiFarm.PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(MODULES)) {
      while (results.next()) {
        rows.put(
            results.getLong(1),
            new Row(
                results.getString(2).replace('_', ' '),
                results.getLong(3),
                Source.of(results.getBytes(4))));
      }
    }
    return rows;
  }

  /** The same of what was harvested. */
  static SortedMap<Long, Row> modules(Harvested harvested) {
    SortedMap<Long, Row> rows = new TreeMap<>();
    harvested
        .modules()
        .forEach(
            (pageId, module) ->
                rows.put(
                    pageId, new Row(module.id().title(), module.revisionId(), module.source())));
    return rows;
  }

  /** The next replies fail: members of the fault without braces. */
  static void fault(String fault) throws IOException {
    WikiFarm.fault(AGENT, fault);
  }

  /** Settings in PHP while these tests run. */
  static void override(String settings) throws IOException {
    WikiFarm.override(AGENT, settings);
  }
}
