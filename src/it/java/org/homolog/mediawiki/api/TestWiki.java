package org.homolog.mediawiki.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Source;

/** A wiki that {@code src/it/mediawiki/up.sh} brought up, and what its database holds. */
final class TestWiki {
  /** What settings and faults are kept to, so that they trouble nobody else. */
  static final String AGENT = "HomologApiIT";

  private static final Map<String, String> ENV = System.getenv();
  private static final String HTTP_PORT = ENV.getOrDefault("HTTP_PORT", "18080");
  private static final String DB_PORT = ENV.getOrDefault("DB_PORT", "13306");
  private static final Path ROOT =
      Path.of(
          ENV.getOrDefault(
              "MW_ROOT", System.getProperty("user.home") + "/.cache/homolog-mediawiki"));
  private static final Path FAULT = ROOT.resolve("fault.json");
  private static final Path OVERRIDE = ROOT.resolve("override.php");

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

  static String url(String dbname) {
    return "http://127.0.0.1:" + HTTP_PORT + "/" + dbname;
  }

  static Site site(String dbname) {
    return Clients.site(dbname, url(dbname));
  }

  /** Attempts enough to outlast every fault, with waits of a second at most. */
  static ApiOptions options() {
    return ApiOptions.of(AGENT + "/0 (test@example.org)")
        .withRetries(new RetryOptions(6, Duration.ofMillis(10), Duration.ofSeconds(1)));
  }

  /** Every Scribunto page of the database by page id. */
  static SortedMap<Long, Row> modules(String dbname) throws SQLException {
    SortedMap<Long, Row> rows = new TreeMap<>();
    String url = "jdbc:mysql://127.0.0.1:" + DB_PORT + "/" + dbname;
    try (Connection connection = DriverManager.getConnection(url, "mw", "mwpass");
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
    Files.writeString(FAULT, "{\"agent\":\"%s\",%s}".formatted(AGENT, fault));
  }

  static String remainingFault() throws IOException {
    return Files.readString(FAULT);
  }

  /** Settings in PHP while these tests run. */
  static void override(String settings) throws IOException {
    Files.writeString(
        OVERRIDE,
        "<?php if ( str_contains( $_SERVER['HTTP_USER_AGENT'] ?? '', '%s' ) ) { %s }\n"
            .formatted(AGENT, settings));
  }

  static void reset() throws IOException {
    Files.deleteIfExists(FAULT);
    Files.deleteIfExists(OVERRIDE);
    Files.deleteIfExists(ROOT.resolve("lag"));
  }
}
