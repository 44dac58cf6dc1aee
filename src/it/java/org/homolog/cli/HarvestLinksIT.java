package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.MariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between wikis, by replicas and by dumps, are those that one finds row by row. */
final class HarvestLinksIT {
  /** A third wiki, which only links to the others. */
  private static final String LINKING = "homolog_links";

  @TempDir private Path folder;

  private TestHarvests harvests;

  @BeforeEach
  void harvest() throws IOException {
    harvests = new TestHarvests(folder.resolve("workspace"));
    harvests.byReplicas("wikis");
    harvests.byReplicas("modules");
  }

  @Test
  void linksFromOtherWikis() throws IOException, SQLException {
    makeLinkingWiki();
    try {
      SortedMap<String, Long> expected = harvests.zeros();
      for (String wiki : TestHarvests.WIKIS) {
        addLinks(expected, wiki, wiki);
      }
      addLinks(expected, LINKING + "_p", LINKING);
      harvests.byReplicas("usage", "--wiki", "enwiki,bnwiki", "--max-age", "0");
      assertThat(expected.values()).filteredOn(sum -> sum > 0).hasSize(6);
      assertThat(harvests.figure("interwiki_links")).isEqualTo(expected);

      Path dumps = Files.createDirectory(folder.resolve("dumps"));
      for (String wiki : List.of("enwiki", "bnwiki", LINKING)) {
        for (String table : List.of("page", "iwlinks")) {
          MariaDb.dump(
              wiki.equals(LINKING) ? LINKING + "_p" : wiki,
              table,
              dumps.resolve("%s-20240601-%s.sql.gz".formatted(wiki, table)));
        }
      }
      TestHarvests.execute("DELETE FROM " + LINKING + "_p.iwlinks");
      harvests.byReplicas("usage", "--wiki", "enwiki,bnwiki", "--max-age", "0");
      assertThat(harvests.figure("interwiki_links")).isNotEqualTo(expected);
      harvests.withoutReplicas("dumps", dumps.toString(), "--wiki", "enwiki,bnwiki");
      assertThat(harvests.figure("interwiki_links")).isEqualTo(expected);
    } finally {
      TestHarvests.execute("DROP DATABASE " + LINKING + "_p");
    }
  }

  private void makeLinkingWiki() throws SQLException {
    harvests.put(
        List.of(
            new Site(
                new Wiki(LINKING),
                "https://links.example.org",
                "en",
                "wikipedia",
                true,
                new TreeMap<>(Map.of(828, List.of("Module"))),
                new TreeMap<>(
                    Map.of("en", pattern("enwiki"), "bn", pattern("bnwiki"), "x", "y$1")))));
    TestHarvests.execute(
        "DROP DATABASE IF EXISTS " + LINKING + "_p",
        "CREATE DATABASE " + LINKING + "_p CHARACTER SET binary",
        "CREATE TABLE " + LINKING + "_p.page LIKE enwiki.page",
        "CREATE TABLE " + LINKING + "_p.iwlinks LIKE enwiki.iwlinks");
    var random = new Random(5);
    List<String> prefixes = List.of("en", "bn", "x");
    List<String> namespaces = List.of("Module:", "module:_", "মডিউল:", "Talk:", "Modul:", "");
    List<String> titles = List.of("Arguments", "yesno", "তথ্যছক", "Infobox", "Not_there", "");
    for (int i = 0; i < 400; i++) {
      TestHarvests.execute(
          "INSERT IGNORE INTO %s_p.iwlinks VALUES (%d, '%s', '%s%s')"
              .formatted(
                  LINKING,
                  1 + random.nextInt(2_000_000),
                  prefixes.get(random.nextInt(prefixes.size())),
                  namespaces.get(random.nextInt(namespaces.size())),
                  titles.get(random.nextInt(titles.size()))));
    }
  }

  /** As the wiki that is linked to is called in the store. */
  private String pattern(String wiki) {
    return harvests.ask(
        store -> store.sites().find(new Wiki(wiki)).orElseThrow().url() + "/wiki/$1");
  }

  private static void addLinks(SortedMap<String, Long> counts, String database, String linking)
      throws SQLException {
    for (List<String> row :
        TestHarvests.rows(
            database, "SELECT iwl_prefix, CONVERT(iwl_title USING utf8mb4) FROM iwlinks")) {
      String wiki = row.getFirst() + "wiki";
      String[] sides = row.getLast().split(":", 2);
      boolean module =
          sides[0].equalsIgnoreCase("module")
              || (wiki.equals("bnwiki") && sides[0].equals("মডিউল"));
      if (module && TestHarvests.WIKIS.contains(wiki) && !wiki.equals(linking)) {
        String title = sides[1].replace('_', ' ').strip();
        if (!title.isEmpty()) {
          String capital = title.substring(0, 1).toUpperCase(Locale.ROOT);
          TestHarvests.add(counts, wiki, capital + title.substring(1), 1);
        }
      }
    }
  }
}
