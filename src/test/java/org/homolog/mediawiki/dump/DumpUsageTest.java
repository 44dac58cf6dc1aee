package org.homolog.mediawiki.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.MadeWiki.Link;
import org.homolog.mediawiki.dump.MadeWiki.Page;
import org.homolog.mediawiki.dump.MadeWiki.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DumpUsageTest {
  private static final Instant NOW = Instant.parse("2024-06-15T12:00:00Z");

  @TempDir private Path folder;

  /** What a sink was given. */
  private static final class Given implements DumpSink {
    final Map<ModulePage, Usage> usage = new HashMap<>();
    final Set<List<Long>> transclusions = new HashSet<>();

    @Override
    public void transclusion(long fromPageId, long modulePageId) {
      assertThat(transclusions.add(List.of(fromPageId, modulePageId))).isTrue();
    }

    @Override
    public void usage(ModulePage page, Usage figures) {
      assertThat(usage.put(page, figures)).isNull();
    }

    Usage of(long pageId) {
      return usage.entrySet().stream()
          .filter(entry -> entry.getKey().pageId() == pageId)
          .findFirst()
          .orElseThrow()
          .getValue();
    }
  }

  private Given read() throws DumpException {
    var given = new Given();
    List<TableDumps> dumps = TableDumps.in(DumpFiles.in(folder));
    assertThat(dumps).hasSize(1);
    new DumpUsage(NOW, DumpProgress.NONE).read(dumps.getFirst(), given);
    return given;
  }

  @ParameterizedTest
  @EnumSource
  void figuresAreThoseOfCounting(Shape shape) throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      var wiki = new MadeWiki(seed, shape);
      wiki.write(folder, "enwiki");
      Given given = read();
      var expected = new HashMap<ModulePage, Usage>();
      var transclusions = new HashSet<List<Long>>();
      for (Page page : wiki.pages) {
        if (page.namespace() == 828) {
          expected.put(modulePage(page), new Usage(figures(wiki, page), "", ""));
          wiki.transclusions.stream()
              .filter(link -> isTo(link, page) && !link.from().equals(page))
              .forEach(link -> transclusions.add(List.of(link.from().id(), page.id())));
        }
      }
      assertThat(given.usage).isEqualTo(expected);
      assertThat(given.transclusions).isEqualTo(transclusions);
      var again = new Given();
      new DumpUsage(NOW, DumpProgress.NONE)
          .readTransclusions(TableDumps.in(DumpFiles.in(folder)).getFirst(), again);
      assertThat(again.transclusions).isEqualTo(transclusions);
      assertThat(again.usage).isEmpty();
    }
  }

  private static ModulePage modulePage(Page page) {
    String model = page.title().endsWith("doc") ? "wikitext" : "Scribunto";
    return new ModulePage(page.id(), page.title().replace('_', ' '), 10 * page.id(), model);
  }

  private static boolean isTo(Link link, Page page) {
    return link.namespace() == page.namespace() && link.title().equals(page.title());
  }

  private static SortedMap<String, Long> figures(MadeWiki wiki, Page page) {
    var figures = new TreeMap<String, Long>();
    figures.put("length", 100 * page.id());
    figures.put("redirect", page.id() % 2);
    figures.put("new", page.id() % 3 == 0 ? 1L : 0);
    Predicate<Link> to = link -> isTo(link, page) && !link.from().equals(page);
    figures.put("transclusions", count(wiki.transclusions, to));
    for (int namespace : new int[] {0, 1, 2, 10, 14, 828, 829}) {
      long count = count(wiki.transclusions, to.and(link -> link.from().namespace() == namespace));
      if (count > 0 || Set.of(0, 10, 828).contains(namespace)) {
        figures.put("transclusions_ns" + namespace, count);
      }
    }
    Predicate<Link> own = link -> link.from().equals(page);
    figures.put("transcluded_pages", count(wiki.transclusions, own));
    figures.put(
        "transcluded_modules", count(wiki.transclusions, own.and(link -> link.namespace() == 828)));
    figures.put(
        "transcluded_templates",
        count(wiki.transclusions, own.and(link -> link.namespace() == 10)));
    figures.put("page_links", count(wiki.links, link -> isTo(link, page)));
    figures.put("language_links", count(wiki.languageLinks, page::equals));
    figures.put("categories", count(wiki.categories, page::equals));
    return figures;
  }

  private static <T> long count(List<T> all, Predicate<T> counted) {
    return all.stream().filter(counted).count();
  }

  @Test
  void figuresOfMissingTablesAreAbsent() throws IOException {
    new MadeWiki(1, Shape.NEW).write(folder, "enwiki");
    for (String table : List.of("templatelinks", "langlinks", "categorylinks")) {
      Files.delete(folder.resolve("enwiki-20240601-" + table + ".sql.gz"));
    }
    assertThat(read().usage.values())
        .allSatisfy(
            usage ->
                assertThat(usage.figures())
                    .containsOnlyKeys("length", "new", "page_links", "redirect"));
    Files.delete(folder.resolve("enwiki-20240601-linktarget.sql.gz"));
    assertThat(read().usage.values())
        .allSatisfy(
            usage -> assertThat(usage.figures()).containsOnlyKeys("length", "new", "redirect"));
  }

  @Test
  void protectionAndItemAreFacts() throws IOException {
    var wiki = new MadeWiki(2, Shape.NEW);
    wiki.write(folder, "enwiki");
    long module =
        wiki.pages.stream().filter(page -> page.namespace() == 828).findFirst().orElseThrow().id();
    var restrictions =
        new SqlText(
            "page_restrictions",
            List.of("pr_id", "pr_page", "pr_type", "pr_level", "pr_cascade", "pr_expiry"),
            false);
    restrictions.row(1, module, "edit", "autoconfirmed", 0, null);
    restrictions.row(2, module, "edit", "sysop", 0, "20240615120000");
    restrictions.row(3, module, "move", "sysop", 0, "20240615120001");
    restrictions.row(4, module, "move", "autoconfirmed", 0, "infinity");
    restrictions.row(5, module, "upload", "sysop", 0, null);
    restrictions.row(6, 999, "edit", "sysop", 0, null);
    restrictions.end(folder, "enwiki");
    var properties =
        new SqlText(
            "page_props", List.of("pp_page", "pp_propname", "pp_value", "pp_sortkey"), true);
    properties.row(module, "noindex", "", null);
    properties.row(module, "wikibase_item", "Q42", null);
    properties.row(999, "wikibase_item", "Q43", null);
    properties.end(folder, "enwiki");
    assertThat(read().of(module).facts())
        .isEqualTo(
            Map.of(
                "protection_edit", "autoconfirmed",
                "protection_move", "sysop",
                "protection_move_expiry", "2024-06-15T12:00:01Z",
                "wikibase_item", "Q42"));
  }

  @Test
  void linksToOtherWikisAreGiven() throws IOException {
    new MadeWiki(1, Shape.NEW).write(folder, "enwiki");
    var links = new SqlText("iwlinks", List.of("iwl_from", "iwl_prefix", "iwl_title"), false);
    links.row(1, "bn", "মডিউল:তারিখ_১");
    links.row(1, "de", "Datum");
    links.row(2, "w", ":fr:Module:Date");
    links.end(folder, "enwiki");
    var given = new ArrayList<String>();
    new DumpUsage(NOW, DumpProgress.NONE)
        .readInterwikiLinks(
            TableDumps.in(DumpFiles.in(folder)).getFirst(),
            (prefix, title) -> given.add(prefix + " " + title));
    assertThat(given).containsExactly("bn মডিউল:তারিখ ১", "w :fr:Module:Date");
  }

  @Test
  void theLatestDumpsOfEachWikiAreFound() throws IOException {
    for (String name :
        List.of(
            "enwiki-20240501-page.sql.gz",
            "enwiki-20240601-page.sql.gz",
            "enwiki-20240601-langlinks.sql",
            "enwiki-20240701-langlinks.sql.gz",
            "bnwiki/20240601/zh_min_nanwiki-latest-page.sql.gz",
            "bnwiki-20240601-langlinks.sql.gz",
            "enwiki-20240601-pages-articles.xml.bz2",
            "notes.txt")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "-- a dump");
    }
    List<TableDumps> dumps = TableDumps.in(DumpFiles.in(folder));
    assertThat(dumps.stream().map(dump -> dump.wiki() + " " + dump.date()))
        .containsExactly("enwiki 20240601", "zh_min_nanwiki latest");
    assertThat(dumps.getFirst().tables()).containsOnlyKeys("langlinks", "page");
    assertThat(dumps.getFirst().missing())
        .containsExactly(
            "categorylinks",
            "iwlinks",
            "linktarget",
            "page_props",
            "page_restrictions",
            "pagelinks",
            "templatelinks");
  }

  @Test
  void whateverBytesAreChangedFiguresOrOneLineComeOfIt() throws IOException {
    new MadeWiki(3, Shape.NEW).write(folder, "enwiki");
    var random = new Random(1);
    var anything =
        new DumpSink() {
          @Override
          public void transclusion(long fromPageId, long modulePageId) {
            assertThat(fromPageId).isBetween(0L, (long) Integer.MAX_VALUE);
          }

          @Override
          public void usage(ModulePage page, Usage usage) {
            assertThat(usage.figures()).containsKey("length");
          }
        };
    for (String table : List.of("page", "linktarget", "templatelinks", "langlinks")) {
      Path file = folder.resolve("enwiki-20240601-" + table + ".sql.gz");
      byte[] packed = Files.readAllBytes(file);
      byte[] content = DumpStream.open(file, DumpProgress.NONE).readAllBytes();
      for (int i = 0; i < 500; i++) {
        byte[] changed = content.clone();
        for (int j = random.nextInt(3); j >= 0; j--) {
          changed[random.nextInt(changed.length)] =
              (byte) "0'\\,();`-\nNx\0".charAt(random.nextInt(13));
        }
        Files.write(file, changed);
        try {
          new DumpUsage(NOW, DumpProgress.NONE)
              .read(TableDumps.in(DumpFiles.in(folder)).getFirst(), anything);
        } catch (DumpException e) {
          assertThat(e).message().isNotBlank().doesNotContain("\n", "\0").contains(": ");
        }
      }
      Files.write(file, packed);
    }
  }

  @Test
  void whatIsMissingOrBrokenIsTold() throws IOException {
    assertThatThrownBy(() -> TableDumps.in(DumpFiles.in(folder)))
        .hasMessage(
            folder + ": no table dumps; it should hold files as enwiki-20240601-page.sql.gz");
    assertThatThrownBy(() -> TableDumps.in(DumpFiles.in(folder.resolve("none"))))
        .hasMessage(folder.resolve("none") + ": no such file; check the path");
    var none =
        new TableDumps(new Wiki("enwiki"), "20240601", new TreeMap<>(), List.of(), List.of());
    assertThatThrownBy(() -> new DumpUsage(NOW, DumpProgress.NONE).read(none, new Given()))
        .hasMessage("enwiki: no dump of the table page; fetch enwiki-20240601-page.sql.gz");
    new MadeWiki(1, Shape.NEW).write(folder, "enwiki");
    Path links = folder.resolve("enwiki-20240601-templatelinks.sql.gz");
    Files.copy(
        folder.resolve("enwiki-20240601-pagelinks.sql.gz"),
        links,
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(this::read)
        .hasMessage(
            links.toRealPath()
                + ": expected a dump of the table templatelinks, found none; give a file"
                + " *-templatelinks.sql.gz");
  }
}
