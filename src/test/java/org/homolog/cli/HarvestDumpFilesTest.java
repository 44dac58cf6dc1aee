package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a folder of dumps are read, and what becomes of the others. */
final class HarvestDumpFilesTest {
  private static final int INPUT = 3;
  private static final Wiki WIKI = new Wiki("xwiki");

  @TempDir private Path folder;

  private Path dumps;
  private Path workspace;
  private MadeDumps made;

  @BeforeEach
  void makeFolder() throws IOException {
    dumps = Files.createDirectory(folder.resolve("dumps"));
    workspace = folder.resolve("workspace");
    made = new MadeDumps(dumps);
    made.pages("xwiki", "A", "B");
  }

  private Ran harvest(String... words) {
    List<String> all =
        Stream.concat(
                Stream.of("harvest", "dumps", dumps.toString(), "--no-replicas"),
                Arrays.stream(words))
            .toList();
    return Ran.in(
        workspace,
        Stream.concat(all.stream(), Stream.of("--workspace", workspace.toString())).toList());
  }

  /** The texts of the stored modules by their titles. */
  private SortedMap<String, String> stored() throws IOException {
    var texts = new TreeMap<String, String>();
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      for (StoredModule module : modules(store)) {
        texts.put(module.id().title(), new String(store.source(module.sha1()).bytes()));
      }
    }
    return texts;
  }

  private static List<StoredModule> modules(ModuleStore store) {
    try (Stream<StoredModule> modules = store.modules()) {
      return modules.toList();
    }
  }

  @Test
  void ofSeveralDatesTheLatestOnly() throws IOException {
    made.export("xwiki-20240501-pages-articles.xml.bz2", "Module", "A", "old", "Gone", "gone");
    made.export("xwiki-20240601-pages-articles.xml.bz2", "Module", "A", "new", "B", "b");
    made.pagesOf("xwiki", "20240501", "A", "Gone");
    Ran ran = harvest();
    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("\"done\":2,");
    assertThat(stored()).hasToString("{A=new, B=b}");
    assertThat(ran.err())
        .contains(
            "xwiki: 1 file of another date than 20240601 is passed over:"
                + " xwiki-20240501-pages-articles.xml.bz2\n")
        .contains(
            "xwiki: 1 file of another date than 20240601 is passed over:"
                + " xwiki-20240501-page.sql\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xwiki-20240601-pages-articles.xml.bz2-rss.xml",
        "xwiki-20240601-pages-articles-multistream-index.txt.bz2",
        "xwiki-20240601-pages-articles.xml.7z",
        "xwiki-20240601-pages-articles-multistream-index1.txt-p1p9.bz2",
      })
  void whatHoldsNoPagesIsNamed(String name) throws IOException {
    made.export("xwiki-20240601-pages-articles.xml.bz2", "Module", "A", "a", "B", "b");
    Files.writeString(dumps.resolve(name), "<rss/>");
    Ran ran = harvest();
    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.err())
        .contains("xwiki: 1 file that no pages are read from is passed over: " + name + "\n");
    assertThat(stored()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xwiki-20240601-pages-articles-multistream.xml.bz2",
        "xwiki-20240601-pages-articles1.xml-p1p41242.bz2",
        "xwiki-20240601-pages-articles-multistream1.xml-p1p41242.bz2",
        "xwiki-20240601-pages-articles.xml.gz",
        "xwiki-20240601-pages-articles.xml",
        "xwiki-20240601-pages-meta-current1.xml-p1p41242.bz2",
      })
  void equalPagesAreReadOnce(String name) throws IOException {
    made.export("xwiki-20240601-pages-articles.xml.bz2", "Module", "A", "a", "B", "b");
    made.export(name, "Module", "A", "a", "B", "b");
    Ran ran = harvest();
    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("\"done\":2,");
    assertThat(ran.err())
        .contains("xwiki: 1 file of pages that are read from others is passed over: ");
  }

  @Test
  void everyPartIsRead() throws IOException {
    made.export("xwiki-20240601-pages-articles1.xml-p1p1.bz2", "Module", "A", "a");
    made.export("xwiki-20240601-pages-articles2.xml-p2p9.bz2", "Module", "B", "b");
    Ran ran = harvest();
    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("\"done\":2,");
    assertThat(ran.err()).doesNotContain("warning");
  }

  /** Stores what a whole dump has, of which Old is on the wiki no more. */
  private void storeAll() throws IOException {
    Path file = dumps.resolve("xwiki-20240601-pages-articles.xml.bz2");
    made.export(file.getFileName().toString(), "Module", "A", "a", "B", "b", "Old", "old");
    assertThat(harvest().code()).isZero();
    assertThat(stored()).hasSize(3);
    Files.delete(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xwiki-20240601-pages-articles2.xml-p2p9.bz2.part",
        "xwiki-20240601-pages-articles2.xml-p2p9.bz2.tmp",
        ".xwiki-20240601-pages-articles2.xml-p2p9.bz2.aB3xY9",
        "xwiki-20240601-pages-articles2.xml-p2p9.bz2.crdownload",
        "xwiki-20240601-templatelinks.sql.gz.part",
      })
  void halvesAreNamedAndNothingIsDeleted(String name) throws IOException {
    storeAll();
    made.export("xwiki-20240601-pages-articles1.xml-p1p1.bz2", "Module", "A", "newer");
    Files.writeString(dumps.resolve(name), "BZh9");
    Ran ran = harvest();
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(ran.err()).contains(name + ": was not downloaded to its end; fetch it again\n");
    assertThat(stored()).hasToString("{A=newer, B=b, Old=old}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xwiki-20240601-pages-articles2.xml-p2p9.bz2",
        "xwiki-20240601-langlinks.sql.gz",
      })
  void emptyFilesAreHalves(String name) throws IOException {
    storeAll();
    made.export("xwiki-20240601-pages-articles1.xml-p1p1.bz2", "Module", "A", "newer");
    Files.createFile(dumps.resolve(name));
    Ran ran = harvest();
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(ran.err()).contains(name + ": was not downloaded to its end; fetch it again\n");
    assertThat(stored()).hasToString("{A=newer, B=b, Old=old}");
  }

  @ParameterizedTest
  @ValueSource(strings = {".xml", ".xml.bz2", ".xml.gz"})
  void aTruncatedPartDoesNotStopTheOthers(String suffix) throws IOException {
    storeAll();
    String name = "xwiki-20240601-pages-articles1" + suffix;
    made.export(name, "Module", "A", "newer");
    cut(dumps.resolve(name));
    made.export("xwiki-20240601-pages-articles2.xml", "Module", "B", "newer");
    Ran ran = harvest();
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(ran.err())
        .containsPattern(name + ".*: (broken off|cannot be read): .*fetch the file again\n");
    assertThat(stored()).containsEntry("B", "newer").containsKeys("A", "Old");
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 18));
  }

  @Test
  void aMissingPartDeletesNothingThatTheTableOfPagesLists() throws IOException {
    storeAll();
    made.export("xwiki-20240601-pages-articles1.xml-p1p1.bz2", "Module", "A", "newer");
    Ran ran = harvest();
    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.err())
        .contains(
            "xwiki: 1 of the table page are in no dump of pages, as xwiki:Module:B; what is stored"
                + " of them stays\n");
    assertThat(stored()).hasToString("{A=newer, B=b}");
  }

  @Test
  void aTruncatedTableIsNamedAndDeletesNothing() throws IOException {
    storeAll();
    made.export("xwiki-20240601-pages-articles1.xml-p1p1.bz2", "Module", "A", "newer");
    Path links = dumps.resolve("xwiki-20240601-langlinks.sql.gz");
    Files.write(links, MadeDumps.packed(links.toString(), "CREATE TABLE `langlinks` (\n"));
    cut(links);
    Ran ran = harvest();
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(ran.err())
        .containsPattern("langlinks.sql.gz: broken off: .*; fetch the file again\n");
    assertThat(stored()).hasSize(3);
  }

  @Test
  void anOlderDateIsReadWhereTheLatestIsAHalf() throws IOException {
    Files.createFile(dumps.resolve("xwiki-20240701-page.sql.gz"));
    Files.createFile(dumps.resolve("xwiki-20240701-pages-articles.xml.bz2"));
    made.export("xwiki-20240601-pages-articles.xml.bz2", "Module", "A", "a", "B", "b");
    Ran ran = harvest();
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(stored()).hasSize(2);
    assertThat(ran.err())
        .contains("xwiki-20240701-page.sql.gz: was not downloaded to its end")
        .contains("xwiki-20240701-pages-articles.xml.bz2: was not downloaded to its end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"templatelinks.sql.gz", "templatelinks.sql.gz.part"})
  void withoutTransclusionsNoPageviewsAreStored(String content) throws IOException {
    storeAll();
    try (ModuleStore store = ModuleStore.open(workspace.resolve("modules.db"))) {
      store.sites().put(new Site(WIKI, "", "", "", false, new TreeMap<>(), new TreeMap<>()));
    }
    Files.createFile(dumps.resolve("xwiki-20240601-" + content));
    Path views = Files.createFile(folder.resolve("pageviews-20240601-user.bz2"));
    Ran ran =
        Ran.in(
            workspace,
            List.of(
                "harvest",
                "pageviews",
                views.toString(),
                "--dumps",
                dumps.toString(),
                "--no-replicas",
                "--workspace",
                workspace.toString()));
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(ran.err()).contains("xwiki: no whole dump of the table templatelinks in ");
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      assertThat(store.usage().values())
          .noneMatch(usage -> usage.figures().containsKey("pageviews"));
    }
  }

  @Test
  void aWikiWithoutItsTableOfPagesIsNamed() throws IOException {
    made.export("ywiki-20240601-pages-articles.xml.bz2", "Module", "A", "a");
    made.export("xwiki-20240601-pages-articles.xml.bz2", "Module", "A", "a", "B", "b");
    Ran ran = harvest();
    assertThat(ran.code()).isEqualTo(INPUT);
    assertThat(ran.err()).contains("ywiki: no whole dump of the table page; fetch it\n");
    assertThat(harvest("--wiki", "xwiki").code()).isZero();
  }
}
