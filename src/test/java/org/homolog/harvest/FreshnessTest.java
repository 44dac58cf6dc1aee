package org.homolog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Progress;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as harvested lately. */
final class FreshnessTest {
  private static final String KIND = InterwikiHarvest.KIND;
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;

  private ModuleStore store;

  @BeforeEach
  void open() {
    store = ModuleStore.open(folder.resolve("modules.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Site site(String wiki) {
    return new Site(new Wiki(wiki), "", "", "", false, new TreeMap<>(), new TreeMap<>());
  }

  private void fetched(String wiki, String kind, Duration age, long missing) {
    Instant asOf = Instant.now().minus(age);
    store.fetches().put(new Fetch(new Wiki(wiki), kind, asOf, 7, missing, ""));
  }

  private List<String> stale(String... wikis) {
    try (var shared = new SharedStore(store)) {
      List<Site> sites = Stream.of(wikis).map(FreshnessTest::site).toList();
      return new Freshness(shared, DAY)
          .stale(KIND, sites).stream().map(site -> site.wiki().dbname()).toList();
    }
  }

  @Test
  void whatIsOldOrLacksSomethingIsHarvestedAgain() {
    fetched("fresh", KIND, Duration.ofHours(1), 0);
    fetched("old", KIND, Duration.ofDays(2), 0);
    fetched("missed", KIND, Duration.ofHours(1), 1);
    fetched("other", "modules", Duration.ofHours(1), 0);
    assertThat(stale("fresh", "old", "missed", "other", "never"))
        .containsExactly("old", "missed", "other", "never");
  }

  @Test
  void sumsCountFromWhenTheyAreStoredUntilTheyAreUnset() {
    try (var shared = new SharedStore(store)) {
      var freshness = new Freshness(shared, DAY);
      assertThat(freshness.isUnset(KIND)).isTrue();
      freshness.set(KIND);
      assertThat(freshness.isUnset(KIND)).isFalse();
      assertThat(freshness.isUnset("usage")).isTrue();
      freshness.unset(KIND);
      assertThat(freshness.isUnset(KIND)).isTrue();
    }
  }

  /** The replicas may know of more links than the dumps, and are asked for them again. */
  @Test
  void sumsOfDumpsDoNotCountAsThoseOfTheReplicas() throws IOException {
    Files.writeString(
        folder.resolve("enwiki-20240601-page.sql"),
        """
        CREATE TABLE `page` (
          `page_id` int,
          `page_namespace` int,
          `page_title` int,
          PRIMARY KEY (`a`)
        );
        INSERT INTO `page` VALUES (1,828,'Date');
        """);
    try (var shared = new SharedStore(store)) {
      new Freshness(shared, DAY).set(KIND);
    }
    var options = new HarvestOptions(WikiChoice.OPEN, List.of(), "", Optional.empty(), DAY, 1);
    try (var harvest = new Harvest(options, Optional.empty(), store, Progress.NONE, fetch -> {})) {
      harvest.dumps(folder);
    }
    try (var shared = new SharedStore(store)) {
      assertThat(new Freshness(shared, DAY).isUnset(KIND)).isTrue();
    }
  }
}
