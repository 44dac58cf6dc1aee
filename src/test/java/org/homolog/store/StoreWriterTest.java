package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a writer writes what it was given, and how it counts what it was given twice. */
final class StoreWriterTest {
  private static final Wiki WIKI = new Wiki("w");

  /** Modules and usage that a writer keeps back at most. */
  private static final int ROWS = 20_000;

  @TempDir private Path folder;
  private Path file = Path.of("");
  private ModuleStore store;

  @BeforeEach
  void open() {
    file = folder.resolve("modules.db");
    store = ModuleStore.open(file);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ModuleId id(String title) {
    return new ModuleId(WIKI, title);
  }

  private static Module page(String title, long pageId, String text) {
    return Module.of(id(title), OptionalLong.of(pageId), 1, Optional.empty(), Source.of(text));
  }

  private static Usage edits(long count) {
    var figures = new TreeMap<String, Long>();
    figures.put("edits", count);
    return new Usage(figures, "", "");
  }

  private void put(Module... modules) {
    try (StoreWriter writer = store.write()) {
      for (Module module : modules) {
        writer.put(module);
      }
    }
  }

  /** Returns the titles that another program finds in the file now. */
  private Set<String> written() {
    try (ModuleStore reader = ModuleStore.read(file);
        Stream<StoredModule> modules = reader.modules()) {
      var titles = new TreeSet<String>();
      modules.forEach(module -> titles.add(module.id().title()));
      return titles;
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void modulesAndUsageAreWrittenWhenTheyAreMany() {
    try (StoreWriter writer = store.write()) {
      for (int i = 0; i < ROWS / 2; i++) {
        writer.put(page("A" + i, i, "return 1"));
        assertThat(i % 1000 == 0 ? written() : Set.of()).isEmpty();
      }
      for (int i = 1; i < ROWS / 2; i++) {
        writer.put(id("A" + i), edits(i));
      }
      assertThat(written()).isEmpty();
      writer.put(id("last"), edits(1));
      assertThat(written()).hasSize(ROWS / 2);
    }
  }

  @Test
  void pageIdsAndRemovedPagesCountAsWell() {
    try (StoreWriter writer = store.write()) {
      for (int i = 0; i < ROWS; i++) {
        writer.put(page("A" + i, i, "return 1"));
      }
    }
    try (StoreWriter writer = store.write()) {
      List<Long> removed = Stream.iterate(0L, id -> id + 1).limit(ROWS / 2).toList();
      assertThat(writer.remove(WIKI, removed)).isEqualTo(ROWS / 2);
      for (int i = ROWS / 2; i < ROWS - 1; i++) {
        writer.pageId(id("A" + i), ROWS + i);
      }
      assertThat(written()).hasSize(ROWS);
      writer.pageId(id("A" + (ROWS - 1)), 7);
      assertThat(written()).hasSize(ROWS / 2);
    }
  }

  @Test
  void largeTextsAreWrittenWhenTheyAreFew() {
    String text = "x".repeat(17 << 20);
    try (StoreWriter writer = store.write()) {
      writer.put(page("A", 1, text + "a"));
      writer.put(page("A again", 2, text + "a"));
      writer.put(page("B", 3, text + "b"));
      assertThat(written()).isEmpty();
      writer.put(page("C", 4, text + "c"));
      assertThat(written()).containsExactly("A", "A again", "B", "C");
    }
  }

  @Test
  void whatIsAskedMeanwhileKnowsWhatWasPut() {
    Module module = page("A", 1, "return 1");
    try (StoreWriter writer = store.write()) {
      writer.put(module);
      var texts = new TreeSet<String>();
      store.forEachSource((sha1, source) -> texts.add(source.text()));
      assertThat(texts).containsExactly("return 1");
      writer.put(page("B", 2, "return 2"));
      Module other = page("C", 3, "return 3");
      writer.put(other);
      store.forEachSource(Set.of(other.sha1()), (sha1, source) -> texts.add(source.text()));
      assertThat(texts).containsExactly("return 1", "return 3");
      writer.put(page("D", 4, "return 4"));
      store.fetches().put(new Fetch(WIKI, "modules", Instant.EPOCH, 1, 0, ""));
      assertThat(written()).containsExactly("A", "B", "C", "D");
    }
  }

  @Test
  void textsOfModulesThatWereJustRemovedAreSwept() {
    put(page("A", 1, "return 1"), page("B", 2, "return 2"));
    try (StoreWriter writer = store.write()) {
      writer.remove(WIKI, List.of(1L));
      store.sweep();
      assertThat(store.findSource(page("A", 1, "return 1").sha1())).isEmpty();
      assertThat(store.findSource(page("B", 2, "return 2").sha1())).isPresent();
    }
  }

  @Test
  void manyTextsAreStoredHandedOnAndSwept() {
    try (StoreWriter writer = store.write()) {
      for (int i = 0; i < 2_001; i++) {
        writer.put(page("A" + i, i, "return " + i));
      }
    }
    var texts = new TreeSet<String>();
    store.forEachSource((sha1, source) -> texts.add(source.text()));
    assertThat(texts).hasSize(2_001);
    try (StoreWriter writer = store.write()) {
      writer.remove(WIKI, Stream.iterate(0L, id -> id + 1).limit(1_500).toList());
    }
    store.sweep();
    texts.clear();
    store.forEachSource((sha1, source) -> texts.add(source.text()));
    assertThat(texts).hasSize(501).contains("return 1500").doesNotContain("return 1499");
  }

  @Test
  void whatWasRemovedIsNewAgain() {
    put(page("A", 1, "return 1"));
    try (StoreWriter writer = store.write()) {
      assertThat(writer.put(id("A"), edits(1))).isEqualTo(Change.NEW);
      assertThat(writer.put(id("A"), edits(1))).isEqualTo(Change.UNCHANGED);
      assertThat(writer.put(id("A"), edits(2))).isEqualTo(Change.CHANGED);
      writer.flush();
      assertThat(writer.remove(WIKI, List.of(1L))).isEqualTo(1);
      assertThat(writer.put(page("A", 1, "return 1"))).isEqualTo(Change.NEW);
      assertThat(writer.put(id("A"), edits(2))).isEqualTo(Change.NEW);
    }
    assertThat(store.usage()).containsOnlyKeys(id("A"));
  }

  @Test
  void aPageIdIsSetOnce() {
    put(page("A", 1, "return 1"));
    try (StoreWriter writer = store.write()) {
      assertThat(writer.pageId(id("A"), 5)).isEqualTo(Change.CHANGED);
      assertThat(writer.pageId(id("A"), 5)).isEqualTo(Change.UNCHANGED);
      assertThat(writer.pageId(id("B"), 5)).isEqualTo(Change.UNCHANGED);
      assertThat(writer.put(page("A", 5, "return 1"))).isEqualTo(Change.UNCHANGED);
    }
  }

  @Test
  void partsOfUsageAreNewChangedOrUnchanged() {
    var part = new UsagePart("usage", edits(1), Instant.EPOCH);
    try (StoreWriter writer = store.write()) {
      assertThat(writer.put(id("A"), part)).isEqualTo(Change.NEW);
      assertThat(writer.put(id("A"), part)).isEqualTo(Change.UNCHANGED);
      var later = new UsagePart("usage", edits(1), Instant.EPOCH.plusSeconds(1));
      assertThat(writer.put(id("A"), later)).isEqualTo(Change.UNCHANGED);
      assertThat(writer.put(id("A"), new UsagePart("usage", edits(2), Instant.EPOCH)))
          .isEqualTo(Change.CHANGED);
    }
  }

  @Test
  void aMovedPageIsNotPruned() {
    put(page("A", 1, "return 1"), page("B", 2, "return 2"));
    try (StoreWriter writer = store.write()) {
      writer.putPage(page("C", 1, "return 1"));
      assertThat(writer.prune(Set.of(WIKI))).isEqualTo(1);
    }
    assertThat(written()).containsExactly("C");
  }

  @Test
  void afterAFailureNothingIsWritten() throws SQLException {
    assertThatThrownBy(
            () -> {
              try (StoreWriter writer = store.write()) {
                writer.put(page("A", 1, "return 1"));
                run("DROP TABLE usage");
                writer.put(id("A"), edits(1));
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("usage");
    assertThat(written()).isEmpty();
  }

  @Test
  void whatIsOpenForReadingIsNotWritten() {
    try (ModuleStore reader = ModuleStore.read(file)) {
      assertThatThrownBy(() -> reader.state("index", "1"))
          .isInstanceOf(StoreException.class)
          .hasMessage(file + ": is open for reading only");
    }
  }

  @Test
  void whatIsNoStoreIsNeitherReadNorChanged() throws SQLException {
    file = folder.resolve("other.db");
    run("CREATE TABLE notes (text TEXT)");
    String message = file + ": is a database, but no store of Homolog";
    assertThatThrownBy(() -> ModuleStore.read(file)).hasMessage(message);
    assertThatThrownBy(() -> ModuleStore.open(file)).hasMessage(message);
    run("CREATE TABLE modules (text TEXT)"); // fails if there are tables of a store
  }

  @Test
  void aStoreOfALaterVersionIsNotRead() throws SQLException {
    run("PRAGMA user_version = 3");
    assertThatThrownBy(() -> ModuleStore.read(file))
        .hasMessage(
            file
                + ": has version 3, newer than the 2 that this Homolog knows; use a newer Homolog");
  }
}
