package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dumps of the tables of real wikis say what queries of the same tables say: as MediaWiki 1.39 has
 * them, and as the wiki replicas have them.
 */
final class DumpUsageIT {
  private static final String SCRATCH = "homolog_dump_it";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> TABLES =
      List.of(
          "page",
          "linktarget",
          "templatelinks",
          "pagelinks",
          "categorylinks",
          "langlinks",
          "page_props",
          "page_restrictions");

  private static final String OLD_PAGE_LINKS =
      "JOIN pagelinks ON pl_namespace = page_namespace AND pl_title = page_title";
  private static final String NEW_PAGE_LINKS =
      """
      JOIN linktarget ON lt_namespace = page_namespace AND lt_title = page_title
      JOIN pagelinks ON pl_target_id = lt_id
      """;

  private static final List<String> ALL_HAVE =
      List.of(
          "transclusions",
          "transclusions_ns0",
          "transclusions_ns10",
          "transclusions_ns828",
          "transcluded_pages",
          "transcluded_modules",
          "transcluded_templates",
          "language_links",
          "categories",
          "page_links");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"enwiki", "bnwiki"})
  void tablesOfMediaWiki139(String wiki) throws IOException {
    check(wiki, wiki, OLD_PAGE_LINKS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enwiki", "bnwiki"})
  void tablesOfTheReplicas(String wiki) throws IOException {
    MariaDb.ask("", "DROP DATABASE IF EXISTS " + SCRATCH + "; CREATE DATABASE " + SCRATCH);
    try {
      for (String table : TABLES) {
        MariaDb.ask(SCRATCH, "CREATE TABLE %s AS SELECT * FROM %s_p.%1$s".formatted(table, wiki));
      }
      check(SCRATCH, wiki, NEW_PAGE_LINKS);
    } finally {
      MariaDb.ask("", "DROP DATABASE " + SCRATCH);
    }
  }

  private void check(String database, String wiki, String pageLinks) throws IOException {
    for (String table : TABLES) {
      MariaDb.dump(database, table, folder.resolve(wiki + "-20240601-" + table + ".sql.gz"));
    }
    TableDumps dumps = TableDumps.in(DumpFiles.in(folder)).getFirst();
    assertThat(dumps.wiki()).isEqualTo(new Wiki(wiki));
    var figures = new TreeMap<Long, Map<String, Long>>();
    var facts = new TreeMap<Long, Map<String, String>>();
    var titles = new TreeMap<Long, String>();
    var collector = new TransclusionCollector();
    new DumpUsage(NOW, DumpProgress.NONE)
        .read(
            dumps,
            new DumpSink() {
              @Override
              public void transclusion(long fromPageId, long modulePageId) {
                collector.transclusion(fromPageId, modulePageId);
              }

              @Override
              public void usage(ModulePage page, Usage usage) {
                figures.put(page.pageId(), usage.figures());
                facts.put(page.pageId(), usage.facts());
                titles.put(page.pageId(), page.title() + " " + page.contentModel());
              }
            });
    assertThat(titles).isNotEmpty().isEqualTo(titles(database));
    assertThat(figures).isEqualTo(figures(database, pageLinks));
    facts.values().removeIf(Map::isEmpty);
    assertThat(facts).isEqualTo(facts(database));
    checkPageviews(database, wiki, collector.collect());
  }

  private static Map<Long, String> titles(String database) throws IOException {
    var titles = new TreeMap<Long, String>();
    for (List<String> row :
        MariaDb.ask(
            database,
            "SELECT page_id, HEX(page_title), page_content_model FROM page"
                + " WHERE page_namespace = 828")) {
      String title = new String(HexFormat.of().parseHex(row.get(1)), UTF_8);
      titles.put(Long.valueOf(row.get(0)), title.replace('_', ' ') + " " + row.get(2));
    }
    return titles;
  }

  private static Map<Long, Map<String, Long>> figures(String database, String pageLinks)
      throws IOException {
    var figures = new TreeMap<Long, Map<String, Long>>();
    for (List<String> row : MariaDb.ask(database, figureQuery(pageLinks))) {
      figures
          .computeIfAbsent(Long.valueOf(row.get(0)), _ -> new TreeMap<>())
          .put(row.get(1), Long.valueOf(row.get(2)));
    }
    figures.values().forEach(module -> ALL_HAVE.forEach(name -> module.putIfAbsent(name, 0L)));
    return figures;
  }

  /** Asks for page id, name and value of all that is counted, but where it is 0. */
  private static String figureQuery(String pageLinks) {
    return """
    SELECT page_id, 'length', page_len FROM page WHERE page_namespace = 828
    UNION ALL SELECT page_id, 'redirect', page_is_redirect FROM page WHERE page_namespace = 828
    UNION ALL SELECT page_id, 'new', page_is_new FROM page WHERE page_namespace = 828
    UNION ALL SELECT page_id, 'transclusions', COUNT(*) FROM page
      JOIN linktarget ON lt_namespace = page_namespace AND lt_title = page_title
      JOIN templatelinks ON tl_target_id = lt_id AND tl_from <> page_id
      WHERE page_namespace = 828 GROUP BY page_id
    UNION ALL SELECT page_id, CONCAT('transclusions_ns', tl_from_namespace), COUNT(*) FROM page
      JOIN linktarget ON lt_namespace = page_namespace AND lt_title = page_title
      JOIN templatelinks ON tl_target_id = lt_id AND tl_from <> page_id
      WHERE page_namespace = 828 GROUP BY page_id, tl_from_namespace
    UNION ALL SELECT page_id, IF(lt_namespace = 10, 'transcluded_templates', 'transcluded_modules'),
      COUNT(*) FROM page JOIN templatelinks ON tl_from = page_id JOIN linktarget ON lt_id = tl_target_id
      WHERE page_namespace = 828 AND lt_namespace IN (10, 828) GROUP BY page_id, lt_namespace
    UNION ALL SELECT page_id, 'transcluded_pages', COUNT(*) FROM page JOIN templatelinks ON tl_from = page_id
      WHERE page_namespace = 828 GROUP BY page_id
    UNION ALL SELECT page_id, 'language_links', COUNT(*) FROM page JOIN langlinks ON ll_from = page_id
      WHERE page_namespace = 828 GROUP BY page_id
    UNION ALL SELECT page_id, 'categories', COUNT(*) FROM page JOIN categorylinks ON cl_from = page_id
      WHERE page_namespace = 828 GROUP BY page_id
    UNION ALL SELECT page_id, 'page_links', COUNT(*) FROM page %s
      WHERE page_namespace = 828 GROUP BY page_id
    """
        .formatted(pageLinks);
  }

  /** Protection and items of Wikidata. */
  private static Map<Long, Map<String, String>> facts(String database) throws IOException {
    var facts = new TreeMap<Long, Map<String, String>>();
    for (List<String> row :
        MariaDb.ask(
            database,
            "SELECT pr_page, CONCAT('protection_', pr_type), pr_level FROM page_restrictions"
                + " JOIN page ON page_id = pr_page AND page_namespace = 828"
                + " WHERE pr_type IN ('edit', 'move')"
                + " AND (pr_expiry IS NULL OR pr_expiry > '20260101000000')"
                + " UNION SELECT pp_page, pp_propname, pp_value FROM page_props"
                + " JOIN page ON page_id = pp_page AND page_namespace = 828"
                + " WHERE pp_propname = 'wikibase_item'")) {
      facts
          .computeIfAbsent(Long.valueOf(row.get(0)), _ -> new TreeMap<>())
          .put(row.get(1), row.get(2));
    }
    return facts;
  }

  /** Views of all pages, some without page id, against a sum over the pairs that SQL yields. */
  private void checkPageviews(String database, String wiki, Transclusions transclusions)
      throws IOException {
    var random = new Random(1);
    var views = new TreeMap<Long, Long>();
    Path file = folder.resolve("pageviews-202406-user.bz2");
    try (var out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
      for (List<String> row : MariaDb.ask(database, "SELECT page_id FROM page")) {
        for (String access : List.of("desktop", "mobile-web")) {
          int total = 1 + random.nextInt(10_000);
          String page = random.nextInt(9) == 0 ? "null" : row.getFirst();
          String line = "xx.wikipedia Title_%s %1$s %s %d A%3$d%n".formatted(page, access, total);
          out.write(line.getBytes(UTF_8));
          if (!page.equals("null")) {
            views.merge(Long.valueOf(page), (long) total, Long::sum);
          }
        }
      }
    }
    var expected = new TreeMap<Long, Long>();
    for (List<String> pair :
        MariaDb.ask(
            database,
            "SELECT page_id, tl_from FROM page"
                + " JOIN linktarget ON lt_namespace = page_namespace AND lt_title = page_title"
                + " JOIN templatelinks ON tl_target_id = lt_id AND tl_from <> page_id"
                + " WHERE page_namespace = 828")) {
      long seen = views.getOrDefault(Long.valueOf(pair.get(1)), 0L);
      expected.merge(Long.valueOf(pair.get(0)), seen, Long::sum);
    }
    var id = new Wiki(wiki);
    var site =
        new Site(id, "https://xx.wikipedia.org", "xx", "", false, new TreeMap<>(), new TreeMap<>());
    PageviewCount count =
        new PageviewDump(List.of(site), PageviewDump.USER, DumpProgress.NONE)
            .read(List.of(file), new TreeMap<>(Map.of(id, transclusions)));
    assertThat(count.malformed()).isZero();
    assertThat(expected).isNotEmpty();
    assertThat(count.wikis())
        .hasEntrySatisfying(id, pageviews -> assertThat(pageviews.byModule()).isEqualTo(expected));
  }
}
