package org.homolog.mediawiki.replica;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class ReplicaUsageIT {
  private static final Path STATS = Path.of("src/it/mediawiki/sql/module_stats.sql");

  private static final String MODEL = "Scribunto";

  private static Kept read(ReplicaUsage reader, Wiki wiki) throws ReplicaException {
    Kept kept = new Kept();
    reader.read(wiki, kept);
    return kept;
  }

  /** Rows of the query by page id, of the modules only. */
  static SortedMap<Long, List<String>> expected(String database) throws IOException, SQLException {
    SortedMap<Long, List<String>> rows = new TreeMap<>();
    for (List<String> row : Server.ask(database, Files.readString(STATS, UTF_8))) {
      if (row.get(2).equals(MODEL)) {
        rows.put(Long.valueOf(row.get(0)), columns(row));
      }
    }
    return rows;
  }

  /** All but page id, title, model, anonymous edits and outgoing interwiki links; tags in order. */
  private static List<String> columns(List<String> row) {
    List<String> columns = new ArrayList<>(row.subList(3, 14));
    columns.add(Rows.time(row.get(15)));
    columns.add(Rows.time(row.get(16)));
    columns.addAll(row.subList(17, 20));
    columns.addAll(row.subList(21, 23));
    columns.add(sorted(row.get(23)));
    return columns;
  }

  static List<String> columns(Usage usage) {
    List<String> columns = new ArrayList<>();
    for (String figure :
        List.of(
            "length",
            "redirect",
            "transclusions",
            "transclusions_ns0",
            "transclusions_ns10",
            "transclusions_ns828",
            "transcluded_pages",
            "transcluded_modules",
            "edits",
            "minor_edits",
            "editors")) {
      columns.add(String.valueOf(usage.figures().get(figure)));
    }
    columns.add(usage.firstEdit());
    columns.add(usage.lastEdit());
    columns.add(usage.facts().getOrDefault("protection_edit", ""));
    columns.add(usage.facts().getOrDefault("protection_move", ""));
    for (String figure : List.of("language_links", "page_links", "categories")) {
      columns.add(String.valueOf(usage.figures().get(figure)));
    }
    columns.add(sorted(usage.facts().getOrDefault("tags", "")));
    return columns;
  }

  private static String sorted(String tags) {
    return String.join(",", Arrays.stream(tags.split(",", -1)).sorted().toList());
  }

  static SortedMap<Long, List<String>> columns(SortedMap<Long, Usage> usage) {
    SortedMap<Long, List<String>> columns = new TreeMap<>();
    usage.forEach((pageId, figures) -> columns.put(pageId, columns(figures)));
    return columns;
  }

  /** Anonymous edits of modules that have any. */
  private static Map<Long, Long> anonymous(String database) throws SQLException {
    Map<Long, Long> counts = new TreeMap<>();
    for (List<String> row :
        Server.ask(
            database,
            """
            SELECT rev_page, actor_user, actor_name FROM revision JOIN actor ON actor_id = rev_actor
            """)) {
      boolean imported = row.get(2).contains(">");
      if (row.get(2).startsWith("~2") || (row.get(1).isEmpty() && !imported)) {
        counts.merge(Long.valueOf(row.get(0)), 1L, Long::sum);
      }
    }
    return counts;
  }

  private static void isAsExpected(Replicas replicas, Wiki wiki) throws IOException, SQLException {
    String database = wiki + "_p";
    Kept kept = read(new ReplicaUsage(replicas), wiki);
    assertThat(kept.missed).isEmpty();
    assertThat(columns(kept.usage)).isEqualTo(expected(database)).hasSizeGreaterThan(50);
    Map<Long, Long> anonymous = anonymous(database);
    kept.usage.forEach(
        (pageId, usage) ->
            assertThat(usage.figures().get("anonymous_edits"))
                .as("page %d", pageId)
                .isEqualTo(anonymous.getOrDefault(pageId, 0L)));
  }

  @Test
  void figuresAreThoseOfTheQuery() throws IOException, SQLException {
    for (Wiki wiki : Server.WIKIS) {
      isAsExpected(Server.replicas(), wiki);
    }
  }

  @Test
  void figuresAreTheSameSoManyModulesAtOnce() throws IOException {
    Replicas replicas = Server.replicas();
    for (Wiki wiki : Server.WIKIS) {
      assertThat(read(new ReplicaUsage(replicas, 37), wiki).usage)
          .isEqualTo(read(new ReplicaUsage(replicas), wiki).usage);
    }
  }

  @Test
  void whatIsRareOnAWiki() throws IOException, SQLException {
    Server.copy(
        "enwiki_p",
        "rarewiki_p",
        "page(page_id)",
        "linktarget(lt_namespace, lt_title)",
        "templatelinks(tl_target_id)",
        "revision(rev_page)",
        "actor(actor_id)",
        "page_restrictions(pr_page)",
        "langlinks(ll_from)",
        "iwlinks(iwl_from)",
        "pagelinks(pl_target_id)",
        "categorylinks(cl_from)",
        "change_tag(ct_rev_id)",
        "change_tag_def(ctd_id)",
        "page_props(pp_page)");
    long page = module("Unused");
    Server.run("rarewiki_p", rarities(page));
    Wiki wiki = new Wiki("rarewiki");
    Replicas replicas = Server.scratchReplicas(Server.QUICK);
    isAsExpected(replicas, wiki);
    Usage usage = read(new ReplicaUsage(replicas), wiki).of(page);
    assertThat(usage.facts())
        .containsEntry("wikibase_item", "Q42")
        .containsEntry("protection_edit", "sysop")
        .containsEntry("protection_edit_expiry", "2999-12-31T23:59:59Z")
        .doesNotContainKey("protection_move")
        .containsEntry("tags", "often,a-rare");
    assertThat(usage.figure("transclusions_ns2")).isEqualTo(2);
    assertThat(usage.figure("anonymous_edits")).isGreaterThanOrEqualTo(2);
    Server.run("", "DROP DATABASE rarewiki_p");
  }

  private static long module(String title) throws SQLException {
    return Long.parseLong(
        Server.ask(
                "enwiki_p",
                "SELECT page_id FROM page WHERE page_namespace = 828 AND page_title = '"
                    + title
                    + "'")
            .getFirst()
            .getFirst());
  }

  /** Protection that has ended, edits of all kinds of users and of hidden ones, tags, an item. */
  private static String[] rarities(long page) {
    return new String[] {
      "CREATE VIEW actor_revision AS SELECT * FROM actor",
      "INSERT INTO actor (actor_id, actor_user, actor_name) VALUES (90001, 77, '~2025-7-7'),"
          + " (90002, NULL, 'en>Alice'), (90003, NULL, '2001:DB8::1'), (90004, 78, 'বব')",
      revision(90_001, page, "90001", 1),
      revision(90_002, page, "90002", 0),
      revision(90_003, page, "90003", 1),
      revision(90_004, page, "90004", 0),
      revision(90_005, page, "NULL", 0),
      "DELETE FROM page_restrictions WHERE pr_page = " + page,
      "INSERT INTO page_restrictions (pr_id, pr_page, pr_type, pr_level, pr_cascade, pr_expiry)"
          + " VALUES (901, %1$d, 'edit', 'sysop', 0, '29991231235959'),".formatted(page)
          + " (902, %1$d, 'move', 'sysop', 0, '20200101000000'),".formatted(page)
          + " (903, %1$d, 'upload', 'sysop', 0, 'infinity')".formatted(page),
      "INSERT INTO change_tag_def (ctd_id, ctd_name, ctd_user_defined, ctd_count)"
          + " VALUES (901, 'a-rare', 0, 1), (902, 'often', 0, 2)",
      "INSERT INTO change_tag (ct_id, ct_rev_id, ct_tag_id)"
          + " VALUES (901, 90001, 901), (902, 90001, 902), (903, 90002, 902)",
      "INSERT INTO page_props (pp_page, pp_propname, pp_value) VALUES (%1$d, 'wikibase_item', 'Q42'),"
              .formatted(page)
          + " (%1$d, 'other', 'x')".formatted(page),
      "INSERT IGNORE INTO templatelinks (tl_from, tl_from_namespace, tl_target_id)"
          + " SELECT 4000000001, 2, lt_id FROM linktarget"
          + " WHERE lt_namespace = 828 AND lt_title = 'Unused'",
      "INSERT INTO templatelinks (tl_from, tl_from_namespace, tl_target_id)"
          + " SELECT %d, 828, lt_id FROM linktarget".formatted(page)
          + " WHERE lt_namespace = 828 AND lt_title = 'Unused'"
    };
  }

  private static String revision(long id, long page, String actor, int minor) {
    return "INSERT INTO revision (rev_id, rev_page, rev_actor, rev_timestamp, rev_minor_edit,"
        + " rev_deleted, rev_parent_id) VALUES (%d, %d, %s, '2026010100%04d', %d, 0, 0)"
            .formatted(id, page, actor, id % 1000, minor);
  }
}
