package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void prunesNothingThatIsToBeKept() {
    put(module("w", "A", "1"), module("w", "B", "2"));
    try (StoreWriter writer = store.write()) {
      assertThat(writer.prune(new Wiki("w"), Set.of(id("w", "B")))).isEqualTo(1);
    }

    assertThat(ids()).containsExactly("w:Module:B");
  }

  @Test
  void removesPagesThatTheWriterHasJustPut() {
    try (StoreWriter writer = store.write()) {
      writer.putPage(page("A", 7, "1"));
      assertThat(writer.remove(new Wiki("w"), List.of(7L))).isEqualTo(1);
    }

    assertThat(ids()).isEmpty();
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

  private static Module page(String title, long pageId, String text) {
    return Module.of(id("w", title), OptionalLong.of(pageId), 1, Optional.empty(), Source.of(text));
  }

  private static Usage usage(Map<String, Long> figures, Map<String, String> facts) {
    return new Usage(new TreeMap<>(figures), new TreeMap<>(facts), "", "");
  }

  @Test
  void tellsTitlesApartThatDifferInAnything() {
    List<String> titles =
        List.of(
            "a",
            "A",
            "á",
            "a ",
            "a\t",
            "ａ",
            "😀",
            "😁",
            "মডিউল",
            "\u0000",
            "x".repeat(255),
            "x".repeat(255) + " ",
            "é".repeat(127),
            "ß",
            "ss",
            "SS",
            "ı",
            "I",
            "i",
            "_",
            "%");
    List<Module> modules =
        titles.stream().map(title -> module("w", title, "return '" + title + "'")).toList();
    assertThat(put(modules.toArray(Module[]::new))).containsOnly(Change.NEW);

    reopen();
    for (Module module : modules) {
      assertThat(store.find(module.id())).contains(module);
    }
    assertThat(ids()).hasSize(titles.size());
    assertThat(put(modules.toArray(Module[]::new))).containsOnly(Change.UNCHANGED);
  }

  @Test
  void listsManyModulesOfEachWiki() {
    List<String> expected = new ArrayList<>();
    try (StoreWriter writer = store.write()) {
      for (int i = 0; i < 2_500; i++) {
        String wiki = i % 2 == 0 ? "v" : "w";
        writer.put(module(wiki, "%04d".formatted(i), Integer.toString(i)));
        expected.add(id(wiki, "%04d".formatted(i)).toString());
      }
    }

    assertThat(ids()).containsExactlyElementsOf(expected.stream().sorted().toList());
    try (Stream<StoredModule> modules = store.modules(new Wiki("w"))) {
      assertThat(modules.map(module -> module.id().toString()))
          .containsExactlyElementsOf(
              expected.stream().filter(name -> name.startsWith("w")).sorted().toList());
    }
    assertThat(sources()).hasSize(2_500);
  }

  @Test
  void keepsLargeTexts() {
    byte[] noise = new byte[20 << 20];
    new Random(7).nextBytes(noise);
    Module module =
        Module.of(id("w", "L"), OptionalLong.empty(), 1, Optional.empty(), Source.of(noise));
    put(module, module("w", "S", "1"));

    assertThat(store.find(module.id())).contains(module);
    List<String> sha1s = new ArrayList<>();
    store.forEachSource((sha1, _) -> sha1s.add(sha1));
    assertThat(sha1s).hasSize(2);
  }

  @Test
  void aMovedPageLeavesItsOldTitle() {
    put(page("A", 1, "1"), page("B", 2, "2"), page("C", 3, "3"));
    try (StoreWriter writer = store.write()) {
      writer.put(id("w", "A"), usage("edits", 1));
      assertThat(writer.putPage(page("D", 1, "1"))).isEqualTo(Change.NEW);
      // two that change places
      assertThat(writer.putPage(page("C", 2, "2"))).isEqualTo(Change.CHANGED);
      assertThat(writer.putPage(page("B", 3, "3"))).isEqualTo(Change.NEW);
      assertThat(writer.putPage(page("B", 3, "3"))).isEqualTo(Change.UNCHANGED);
    }

    try (Stream<StoredModule> modules = store.modules()) {
      assertThat(modules.map(module -> module.id().title() + module.pageId().orElse(0)))
          .containsExactly("B3", "C2", "D1");
    }
    assertThat(store.usage()).isEmpty();
  }

  @Test
  void removesPages() {
    put(page("A", 1, "1"), page("B", 2, "2"), page("C", 3, "3"), module("w", "D", "4"));
    long generation = store.generation();
    try (StoreWriter writer = store.write()) {
      assertThat(writer.remove(new Wiki("v"), List.of(1L))).isZero();
      assertThat(writer.remove(new Wiki("w"), List.of(1L, 3L, 9L))).isEqualTo(2);
      assertThat(writer.remove(new Wiki("w"), List.of())).isZero();
    }

    assertThat(ids()).containsExactly("w:Module:B", "w:Module:D");
    assertThat(store.generation()).isNotEqualTo(generation);
  }

  @Test
  void removesPagesThatTheSameWriterHasJustPut() {
    try (StoreWriter writer = store.write()) {
      writer.put(page("A", 1, "1"));
      writer.put(page("B", 2, "2"));
      assertThat(writer.remove(new Wiki("w"), List.of(1L))).isEqualTo(1);
    }

    assertThat(ids()).containsExactly("w:Module:B");
  }

  @Test
  void pruningKeepsTheUsageThatCameWithIt() {
    put(module("w", "A", "1"), module("w", "B", "2"));
    Usage usage = new Usage(new TreeMap<>(Map.of("edits", 5L)), new TreeMap<>(), "", "");
    long generation = 0;
    for (int time = 0; time < 2; time++) {
      try (StoreWriter writer = store.write()) {
        writer.put(module("w", "B", "2"));
        writer.put(id("w", "A"), usage);
        assertThat(writer.prune(Set.of(new Wiki("w")))).isEqualTo(1 - time);
      }
      assertThat(ids()).containsExactly("w:Module:B");
      assertThat(store.usage()).containsExactly(Map.entry(id("w", "A"), usage));
      assertThat(store.generation() == generation).isEqualTo(time == 1);
      generation = store.generation();
    }
  }

  @Test
  void keepsFactsOfUsage() {
    Usage usage =
        new Usage(
            new TreeMap<>(Map.of("edits", 5L, "views", 0L)),
            new TreeMap<>(Map.of("wikibase_item", "Q1", "tags", "mobile edit,😀")),
            "2012-01-01T00:00:00Z",
            "2013-01-01T00:00:00Z");
    try (StoreWriter writer = store.write()) {
      assertThat(writer.put(id("w", "A"), usage)).isEqualTo(Change.NEW);
      assertThat(writer.put(id("w", "A"), usage)).isEqualTo(Change.UNCHANGED);
    }
    reopen();

    assertThat(store.usage()).containsExactly(Map.entry(id("w", "A"), usage));
    assertThat(store.usageTimes(id("w", "A"))).isEmpty();
  }

  @Test
  void usageOfOneKindLeavesThatOfOthersAlone() {
    ModuleId id = id("w", "A");
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    Usage first =
        usage(Map.of("edits", 5L, "transclusions", 2L), Map.of("protection_edit", "sysop"));
    try (StoreWriter writer = store.write()) {
      writer.put(id, usage("tokens", 9));
      assertThat(writer.put(id, new UsagePart("usage", first, then))).isEqualTo(Change.CHANGED);
      assertThat(
              writer.put(
                  id, new UsagePart("pageviews", usage(Map.of("pageviews", 7L), Map.of()), then)))
          .isEqualTo(Change.CHANGED);
    }
    long generation = store.generation();
    try (StoreWriter writer = store.write()) {
      assertThat(writer.put(id, new UsagePart("usage", first, then.plusSeconds(60))))
          .isEqualTo(Change.UNCHANGED);
    }
    assertThat(store.generation()).isEqualTo(generation);
    assertThat(store.usageTimes(id))
        .containsExactly(Map.entry("pageviews", then), Map.entry("usage", then.plusSeconds(60)));

    try (StoreWriter writer = store.write()) {
      var part = new UsagePart("usage", usage(Map.of("edits", 6L), Map.of()), then);
      assertThat(writer.put(Map.of(id, part))).isEqualTo(1);
      assertThat(writer.put(Map.of(id, part))).isZero();
    }
    assertThat(store.generation()).isNotEqualTo(generation);
    assertThat(store.usage())
        .containsExactly(
            Map.entry(
                id,
                new Usage(
                    new TreeMap<>(Map.of("edits", 6L, "pageviews", 7L, "tokens", 9L)),
                    "2012-01-01T00:00:00Z",
                    "")));
  }

  @Test
  void keepsSites() {
    Site known =
        new Site(
            new Wiki("bnwiki"),
            "https://bn.wikipedia.org",
            "bn",
            "wikipedia",
            false,
            new TreeMap<>(Map.of(828, List.of("মডিউল", "Module"), 10, List.of("টেমপ্লেট"))),
            new TreeMap<>(Map.of("en", "https://en.wikipedia.org/wiki/$1")));
    Site bare =
        new Site(
            new Wiki("aawiki"),
            "https://aa",
            "aa",
            "wikipedia",
            true,
            new TreeMap<>(),
            new TreeMap<>());
    store.sites().put(known);
    store.sites().put(bare);
    assertThat(store.sites().all()).containsExactly(bare, known);

    store
        .sites()
        .put(
            new Site(
                known.wiki(),
                "https://b",
                "bn",
                "wikipedia",
                true,
                new TreeMap<>(),
                new TreeMap<>()));
    Site found = store.sites().find(known.wiki()).orElseThrow();
    assertThat(found.url()).isEqualTo("https://b");
    assertThat(found.namespaces()).isEqualTo(known.namespaces());
    assertThat(found.interwiki()).isEqualTo(known.interwiki());
    assertThat(store.sites().find(new Wiki("none"))).isEmpty();
  }

  @Test
  void countsAttemptsOfMissedPages() {
    Wiki wiki = new Wiki("w");
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    MissedPages missed = store.missed();
    assertThat(missed.put(wiki, 7, "A", 5, "too large", then)).isEqualTo(1);
    assertThat(missed.put(wiki, 7, "A ", 5, "HTTP 503", then.plusMillis(1_500))).isEqualTo(2);
    assertThat(missed.put(wiki, 8, "B", 5, "", then)).isEqualTo(1);
    assertThat(missed.put(wiki, 8, "B", 6, "", then)).as("of another revision").isEqualTo(1);
    missed.put(new Wiki("v"), 7, "C", 5, "", then);

    assertThat(missed.list(wiki))
        .startsWith(new MissedPage(wiki, 7, "A ", 5, "HTTP 503", 2, then.plusSeconds(1)))
        .hasSize(2);
    missed.clear(wiki, List.of(7L, 9L));
    assertThat(missed.list()).extracting(MissedPage::title).containsExactly("C", "B");
    missed.clear(wiki);
    assertThat(missed.list()).hasSize(1);
  }

  @Test
  void keepsHowFarEachHarvestCame() {
    Wiki wiki = new Wiki("w");
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    var first = new Fetch(wiki, "modules", then, 10, 2, "2 pages are too large");
    try (StoreWriter writer = store.write()) {
      writer.put(module("w", "A", "1"));
      store.fetches().put(first);
      assertThat(ids()).as("what was put before is there").hasSize(1);
    }
    var second = new Fetch(wiki, "modules", then.plusSeconds(1), 12, 0, "");
    store.fetches().put(second);
    store.fetches().put(new Fetch(wiki, "usage", then, 12, 0, ""));

    assertThat(store.fetches().find(wiki, "modules")).contains(second);
    assertThat(store.fetches().find(wiki, "pageviews")).isEmpty();
    assertThat(store.fetches().list()).hasSize(2);
  }

  @Test
  void hasOneWriterAtATime() {
    try (StoreWriter writer = store.write()) {
      writer.put(module("w", "A", "1"));
      assertThatThrownBy(store::write).isInstanceOf(IllegalStateException.class);
    }
    store.write().close();
    assertThat(ids()).hasSize(1);
  }

  /** All that a store holds but its generation, as text. */
  private List<String> content() {
    List<String> content = new ArrayList<>();
    try (Stream<StoredModule> modules = store.modules()) {
      modules.forEach(module -> content.add(module.toString()));
    }
    store.usage().forEach((id, usage) -> content.add(id + " " + usage + store.usageTimes(id)));
    content.addAll(new TreeMap<>(sources()).values());
    store.fetches().list().forEach(fetch -> content.add(fetch.toString()));
    return content;
  }

  /** What is in a store of its own after one harvest that nothing disturbs. */
  private List<String> undisturbed(Path folder) {
    ModuleStore shared = store;
    var file = new StoreAddress.SqliteFile(folder.resolve("undisturbed.db"));
    new Harvester(file, 1).run();
    store = ModuleStore.open(file);
    try {
      return content();
    } finally {
      store.close();
      store = shared;
    }
  }

  @Test
  @Tag("slow")
  void takesSeveralWritersAtOnce(@TempDir Path folder) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> writers = new ArrayList<>();
      for (long seed = 1; seed <= 3; seed++) {
        writers.add(threads.submit(new Harvester(address(), seed)::run));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    store.sweep();
    assertThat(content()).containsExactlyElementsOf(undisturbed(folder));
  }

  @Test
  void neverSweepsWhatAWriterUsesAgain() throws Exception {
    var done = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(1);
        ModuleStore other = ModuleStore.open(address())) {
      Future<?> sweeper =
          threads.submit(
              () -> {
                while (!done.get()) {
                  other.sweep();
                }
              });
      for (int round = 0; round < 20; round++) {
        for (int i = 0; i < 30; i++) {
          put(module("w", "M" + i, "return " + (i + round) % 40));
        }
      }
      done.set(true);
      sweeper.get();
    }

    for (int i = 0; i < 30; i++) {
      assertThat(store.find(id("w", "M" + i)).map(found -> found.source().text()))
          .contains("return " + (i + 19) % 40);
    }
  }

  @Test
  @Tag("slow")
  void goesOnAfterKills(@TempDir Path folder) throws Exception {
    var random = new Random();
    for (int kill = 0; kill < 3; kill++) {
      Process writer = harvest(kill);
      writer.waitFor(500 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
      writer.destroyForcibly().waitFor();
      reopen();
      assertThat(store.usage().keySet())
          .as("usage is written together with its module")
          .containsExactlyElementsOf(store.modules().map(StoredModule::id).toList());
      store.modules().forEach(module -> assertThat(store.find(module.id())).isPresent());
    }
    assertThat(harvest(9).waitFor()).isZero();

    reopen();
    assertThat(content()).containsExactlyElementsOf(undisturbed(folder));
  }

  private Process harvest(long seed) throws IOException {
    String credentials =
        address() instanceof StoreAddress.Server server
            ? server.credentials().orElseThrow().toString()
            : "";
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Harvester.class.getName(),
            address().toString(),
            credentials,
            Long.toString(seed))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void copiesThereAndBack(@TempDir Path folder) {
    new Harvester(address(), 1).run();
    store
        .missed()
        .put(new Wiki("w"), 1, "A ", 5, "too large", Instant.parse("2026-01-01T00:00:00Z"));
    store
        .sites()
        .put(
            new Site(
                new Wiki("w"),
                "https://w",
                "w",
                "x",
                true,
                new TreeMap<>(Map.of(-1, List.of("Special"))),
                new TreeMap<>(Map.of("en", "https://en/$1"))));
    store.state("ranking", "{}");
    put(module("w", "no page id ", "1"));
    long generation = store.generation();
    List<String> before = content();
    List<Site> sites = store.sites().all();
    List<MissedPage> missed = store.missed().list();
    var file = new StoreAddress.SqliteFile(folder.resolve("copy.db"));

    Map<String, Long> counts = new StoreCopy((_, _) -> {}).copy(address(), file);
    assertThat(counts).containsEntry("modules", Harvester.MODULES + 1L).containsEntry("sites", 1L);
    assertThatThrownBy(() -> new StoreCopy((_, _) -> {}).copy(file, address()))
        .isInstanceOf(StoreException.class)
        .hasMessage(address() + ": is not empty, a copy needs a store of its own");
    clear();
    assertThat(new StoreCopy((_, _) -> {}).copy(file, address())).isEqualTo(counts);

    store = ModuleStore.open(address());
    assertThat(content()).isEqualTo(before);
    assertThat(store.sites().all()).isEqualTo(sites);
    assertThat(store.missed().list()).isEqualTo(missed);
    assertThat(store.generation()).isEqualTo(generation);
    assertThat(store.state("ranking")).contains("{}");
    assertThat(store.state("copied from")).isEmpty();
  }

  /** Closes the store and takes all away that is at its address. */
  abstract void clear();
}
