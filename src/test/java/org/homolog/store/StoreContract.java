package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does, of whichever kind of database it is. */
abstract class StoreContract {
  ModuleStore store;

  /** An address at which there is no store yet. */
  abstract StoreAddress address();

  @BeforeEach
  void open() {
    store = ModuleStore.open(address());
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Opens the same store anew. */
  void reopen() {
    store.close();
    store = ModuleStore.open(address());
  }

  static ModuleId id(String wiki, String title) {
    return new ModuleId(new Wiki(wiki), title);
  }

  static Module module(String wiki, String title, String text) {
    return Module.of(id(wiki, title), OptionalLong.empty(), 0, Optional.empty(), Source.of(text));
  }

  static Usage usage(String name, long value) {
    return new Usage(new TreeMap<>(Map.of(name, value)), "2012-01-01T00:00:00Z", "");
  }

  List<Change> put(Module... modules) {
    List<Change> changes = new ArrayList<>();
    try (StoreWriter writer = store.write()) {
      for (Module module : modules) {
        changes.add(writer.put(module));
      }
    }
    return changes;
  }

  List<String> ids() {
    try (Stream<StoredModule> modules = store.modules()) {
      return modules.map(module -> module.id().toString()).toList();
    }
  }

  Map<String, String> sources() {
    Map<String, String> texts = new LinkedHashMap<>();
    store.forEachSource((sha1, source) -> texts.put(sha1, source.text()));
    return texts;
  }

  @Test
  void findsWhatWasPut() {
    Module module =
        Module.of(
            id("enwiki", "Date"),
            OptionalLong.of(12),
            99,
            Optional.of("enwiki/Date.lua"),
            Source.of("return 1"));

    assertThat(put(module)).containsExactly(Change.NEW);

    assertThat(store.find(module.id())).contains(module);
    assertThat(store.find(id("enwiki", "date"))).isEmpty();
    assertThat(store.source(module.sha1())).isEqualTo(module.source());
    try (Stream<StoredModule> modules = store.modules()) {
      assertThat(modules).containsExactly(StoredModule.of(module));
    }
  }

  @Test
  void listsModulesByWikiAndTitle() {
    put(module("w", "b", ""), module("v", "c", ""), module("w", "B", ""), module("w", "𐐀", ""));

    assertThat(ids()).containsExactly("v:Module:c", "w:Module:B", "w:Module:b", "w:Module:𐐀");
  }

  @Test
  void replacesChangedModulesOnly() {
    put(module("w", "A", "1"), module("w", "B", "1"));

    assertThat(put(module("w", "A", "1"), module("w", "B", "2"), module("w", "C", "1")))
        .containsExactly(Change.UNCHANGED, Change.CHANGED, Change.NEW);
    assertThat(store.find(id("w", "B")).map(found -> found.source().text())).contains("2");
  }

  @Test
  void noticesOtherAttributes() {
    Module module = module("w", "A", "1");
    put(module);
    Module revised =
        new Module(
            module.id(), OptionalLong.of(5), 7, module.sha1(), Optional.of("p"), module.source());

    assertThat(put(revised)).containsExactly(Change.CHANGED);
    assertThat(store.find(module.id())).contains(revised);
  }

  @Test
  void keepsAPageIdThatALaterSourceDoesNotKnow() {
    Module module = module("w", "A", "1");
    try (StoreWriter writer = store.write()) {
      writer.put(module);
      assertThat(writer.pageId(module.id(), 7)).isEqualTo(Change.CHANGED);
      assertThat(writer.pageId(module.id(), 7)).isEqualTo(Change.UNCHANGED);
      assertThat(writer.pageId(id("w", "none"), 7)).isEqualTo(Change.UNCHANGED);
    }

    assertThat(put(module)).containsExactly(Change.UNCHANGED);
    assertThat(store.find(module.id()).map(Module::pageId)).contains(OptionalLong.of(7));
  }

  @Test
  void storesEachTextOnceAndSweepsThoseNoLongerUsed() {
    put(module("w", "A", "1"), module("w", "B", "1"), module("w", "C", "3"));
    assertThat(sources().values()).containsExactly("1", "3");

    put(module("w", "A", "2"));
    store.sweep();
    assertThat(sources().values()).containsExactly("1", "3", "2");

    put(module("w", "B", "2"), module("w", "C", "4"));
    assertThat(sources().values()).as("until it is swept").containsExactly("1", "3", "2", "4");
    long generation = store.generation();
    store.sweep();
    assertThat(sources().values()).containsExactly("2", "4");
    assertThat(store.generation()).isEqualTo(generation);
  }

  @Test
  void handsOnTheSourcesThatAreAskedFor() {
    Module a = module("w", "A", "1");
    Module b = module("w", "B", "2");
    put(a, b, module("w", "C", "3"));
    List<String> texts = new ArrayList<>();

    store.forEachSource(
        Set.of(b.sha1(), a.sha1(), "none"),
        (sha1, source) -> {
          assertThat(store.source(sha1)).isEqualTo(source);
          texts.add(source.text());
        });

    assertThat(texts).containsExactly("1", "2");
    assertThatThrownBy(() -> store.source("none"))
        .isInstanceOf(StoreException.class)
        .hasMessage(address() + ": holds no source with SHA-1 none");
  }

  @Test
  void prunesModulesThatWereNotSeen() {
    put(module("w", "A", "1"), module("w", "B", "2"), module("v", "A", "3"));
    try (StoreWriter writer = store.write()) {
      writer.put(id("w", "A"), usage("pageviews", 1));
      writer.put(id("w", "B"), usage("pageviews", 2));
    }

    try (StoreWriter writer = store.write()) {
      writer.put(module("w", "A", "1"));
      writer.put(module("w", "C", "4"));
      assertThat(writer.prune(Set.of(new Wiki("w"), new Wiki("x")))).isEqualTo(1);
      assertThat(writer.prune(Set.of())).isZero();
    }

    store.sweep();
    assertThat(ids()).containsExactly("v:Module:A", "w:Module:A", "w:Module:C");
    assertThat(sources().values()).containsExactly("1", "3", "4");
    assertThat(store.usage()).containsOnlyKeys(id("w", "A"));
  }

  @Test
  void forgetsBetweenWritersWhatWasSeen() {
    put(module("w", "A", "1"));
    try (StoreWriter writer = store.write()) {
      assertThat(writer.prune(Set.of(new Wiki("w")))).isEqualTo(1);
    }

    assertThat(ids()).isEmpty();
  }

  @Test
  void keepsUsageByModule() {
    try (StoreWriter writer = store.write()) {
      assertThat(writer.put(id("w", "B"), Usage.UNKNOWN)).isEqualTo(Change.NEW);
      assertThat(writer.put(id("w", "A"), usage("edits", 5))).isEqualTo(Change.NEW);
      assertThat(writer.put(id("w", "A"), usage("edits", 5))).isEqualTo(Change.UNCHANGED);
      assertThat(writer.put(id("w", "A"), usage("views", Long.MAX_VALUE)))
          .isEqualTo(Change.CHANGED);
    }

    assertThat(store.usage())
        .containsExactly(
            Map.entry(id("w", "A"), usage("views", Long.MAX_VALUE)),
            Map.entry(id("w", "B"), Usage.UNKNOWN));
  }

  @Test
  void changesItsGenerationWithItsContentOnly() {
    Module module = module("w", "A", "1");
    long empty = store.generation();
    put(module);
    long first = store.generation();
    put(module);
    store.state("index", "7");
    long same = store.generation();
    try (StoreWriter writer = store.write()) {
      writer.put(module.id(), usage("views", 1));
    }
    long used = store.generation();
    try (StoreWriter writer = store.write()) {
      writer.prune(Set.of(new Wiki("w")));
    }

    assertThat(first).isNotEqualTo(empty);
    assertThat(same).isEqualTo(first);
    assertThat(Set.of(empty, first, used, store.generation())).hasSize(4);
  }

  @Test
  void keepsState() {
    assertThat(store.state("index")).isEmpty();
    store.state("index", "7");
    store.state("index", "8");

    assertThat(store.state("index")).contains("8");
    assertThatThrownBy(() -> store.state("generation", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTitlesByteForByte() {
    String composed = "\u00e9";
    String decomposed = "e\u0301";
    put(module("w", composed, "1"), module("w", decomposed, "2"), module("w", "Ａ￿", "3"));

    assertThat(ids()).hasSize(3);
    assertThat(store.find(id("w", decomposed)).map(found -> found.source().text())).contains("2");
  }

  @Test
  void readsWhileItWrites() {
    put(module("w", "A", "1"), module("w", "B", "2"));
    try (StoreWriter writer = store.write();
        Stream<StoredModule> modules = store.modules()) {
      modules.forEach(module -> writer.pageId(module.id(), 5));
    }

    assertThat(store.find(id("w", "B")).map(Module::pageId)).contains(OptionalLong.of(5));
  }
}
