package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harvests from dumps of two small wikis, which needs no wiki to ask. */
final class HarvestDumpsTest {
  private static final String LINKS = "iwl_from iwl_prefix iwl_title";

  @TempDir private Path folder;

  private Path dumps;
  private Path workspace;

  @BeforeEach
  void makeDumps() throws IOException {
    dumps = Files.createDirectory(folder.resolve("dumps"));
    workspace = folder.resolve("workspace");
    var made = new MadeDumps(dumps);
    made.pages("enwiki", "Date", "Year");
    made.pages("bnwiki", "তারিখ", "Year");
    made.table(
        "enwiki",
        "20240601-iwlinks",
        LINKS,
        "7,'bn','মডিউল:তারিখ'",
        "8,'bn','module:তারিখ'",
        "8,'bn','Talk:Year'",
        "9,'bn','Year'",
        "9,'en','Module:Date'");
    made.table("bnwiki", "20240601-iwlinks", LINKS, "7,'en','Module:Date'", "7,'bn','মডিউল:তারিখ'");
    made.export(
        "enwiki-20240601-pages-meta-current.xml",
        "Module",
        "Date",
        "return require('Module:Year')",
        "Year",
        "return {}");
    made.export(
        "bnwiki-20240601-pages-meta-current.xml",
        "মডিউল",
        "তারিখ",
        "return require('মডিউল:Year') + require('Module:Year') + mw.loadData('Module:None')",
        "Year",
        "return {}");
  }

  private Ran harvest(String... words) {
    List<String> all = new ArrayList<>(List.of("harvest"));
    all.addAll(List.of(words));
    all.addAll(List.of("--no-replicas", "--workspace", workspace.toString()));
    return Ran.in(workspace, all);
  }

  private void knowTheWikis() throws IOException {
    Files.createDirectories(workspace);
    var interwiki =
        new TreeMap<>(
            Map.of(
                "en", "https://en.wikipedia.org/wiki/$1",
                "bn", "https://bn.wikipedia.org/wiki/$1"));
    try (ModuleStore store = ModuleStore.open(workspace.resolve("modules.db"))) {
      for (String code : List.of("en", "bn")) {
        var names = new TreeMap<Integer, List<String>>(Map.of(1, List.of("Talk")));
        names.put(828, code.equals("bn") ? List.of("মডিউল", "Module") : List.of("Module"));
        store
            .sites()
            .put(
                new Site(
                    new Wiki(code + "wiki"),
                    "https://" + code + ".wikipedia.org",
                    code,
                    "wikipedia",
                    false,
                    names,
                    interwiki));
      }
    }
  }

  private Map<String, Long> figures(String wiki, String title) {
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      return store
          .usage()
          .getOrDefault(new ModuleId(new Wiki(wiki), title), Usage.UNKNOWN)
          .figures();
    }
  }

  @Test
  void linksFromOtherWikisAndWhatModulesLoad() throws IOException {
    knowTheWikis();
    Ran ran = harvest("dumps", dumps.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(figures("bnwiki", "তারিখ"))
        .containsEntry("interwiki_links", 2L)
        .containsEntry("required_modules", 2L)
        .containsEntry("requiring_modules", 0L);
    assertThat(figures("bnwiki", "Year"))
        .containsEntry("interwiki_links", 0L)
        .containsEntry("requiring_modules", 1L);
    assertThat(figures("enwiki", "Date"))
        .containsEntry("interwiki_links", 1L)
        .containsEntry("required_modules", 1L);
  }

  @Test
  void ofOneWikiTheLinksOfAll() throws IOException {
    knowTheWikis();
    assertThat(harvest("dumps", dumps.toString(), "--wiki", "enwiki").code()).isZero();
    assertThat(figures("enwiki", "Date")).containsEntry("interwiki_links", 1L);
    assertThat(figures("bnwiki", "Year")).isEmpty();
  }

  /** The replicas may know of more links, so the next harvest of usage has to ask them. */
  @Test
  void linksFromOtherWikisAreStaleForTheReplicas() throws IOException {
    knowTheWikis();
    try (ModuleStore store = ModuleStore.open(workspace.resolve("modules.db"))) {
      store.state("harvest interwiki", "2024-06-01T00:00:00Z");
    }
    assertThat(harvest("dumps", dumps.toString()).code()).isZero();
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      assertThat(store.state("harvest interwiki")).contains("");
    }
  }

  @Test
  void whatPrefixesMeanIsNotKnown() {
    Ran ran = harvest("dumps", dumps.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("interwiki map is not known yet, run: homolog harvest wikis");
    assertThat(figures("enwiki", "Date"))
        .containsEntry("required_modules", 1L)
        .doesNotContainKey("interwiki_links");
  }
}
