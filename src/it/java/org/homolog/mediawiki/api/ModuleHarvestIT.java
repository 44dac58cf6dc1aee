package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.homolog.WikiFarm;
import org.homolog.corpus.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harvests a real MediaWiki and compares with its database. */
final class ModuleHarvestIT {
  private final ApiClient client = new ApiClient(TestWiki.options());
  private final Harvested harvested = new Harvested();

  @AfterEach
  void close() throws IOException {
    client.close();
    WikiFarm.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"enwiki", "bnwiki"})
  void everyModuleByteForByteAndNothingTwice(String dbname) throws IOException, SQLException {
    SortedMap<Long, TestWiki.Row> rows = TestWiki.modules(dbname);
    HarvestCounts counts = harvest(dbname, KnownModules.NONE);
    assertThat(TestWiki.modules(harvested)).isEqualTo(rows);
    assertThat(harvested.missed()).isEmpty();
    assertThat(harvested.gone()).isEmpty();
    assertThat(counts.fetched()).isEqualTo(rows.size());
    assertThat(counts.contentRequests()).isBetween(rows.size() / 50L, rows.size() / 50L + 3);

    HarvestCounts again = harvest(dbname, harvested.stored());
    assertThat(again.unchanged()).isEqualTo(rows.size());
    assertThat(again.fetched()).isZero();
    assertThat(again.contentRequests()).isZero();
  }

  @Test
  void findsItsWikisAndTheirNames() throws IOException {
    List<Site> sites = new SiteMatrix(client, WikiFarm.url("enwiki")).sites();
    assertThat(sites).extracting(site -> site.wiki().dbname()).containsExactly("bnwiki", "enwiki");
    Site site = new SiteInfo(client).complete(sites.getFirst());
    assertThat(site.language()).isEqualTo("bn");
    assertThat(site.family()).isEqualTo("wikipedia");
    assertThat(site.namespaces()).containsEntry(828, List.of("মডিউল", "Module"));
    assertThat(site.namespaces()).containsEntry(10, List.of("টেমপ্লেট", "Template"));
    assertThat(site.interwiki()).containsEntry("en", WikiFarm.url("enwiki") + "/wiki/$1");
    Site alone = new SiteInfo(client).at(WikiFarm.url("bnwiki") + "/w/api.php");
    assertThat(alone.wiki()).isEqualTo(site.wiki());
    assertThat(alone.url()).isEqualTo(site.url());
    assertThat(alone.namespaces()).isEqualTo(site.namespaces());
  }

  @Test
  void reconcilesWithStoreAndReplica() throws IOException, SQLException {
    SortedMap<Long, TestWiki.Row> rows = TestWiki.modules("enwiki");
    Map<Long, KnownModule> stored = new TreeMap<>();
    rows.forEach((id, row) -> stored.put(id, new KnownModule(row.revisionId(), row.title())));
    stored.put(1L, new KnownModule(1, "Main Page"));
    stored.put(8L, new KnownModule(22, "Arguments/doc"));
    stored.put(999_999L, new KnownModule(9, "Never was"));
    stored.compute(
        2L, (_, module) -> new KnownModule(module == null ? 0 : module.revisionId(), "Old"));
    stored.remove(rows.lastKey());
    TreeSet<Long> replica = new TreeSet<>(rows.keySet());
    replica.remove(rows.lastKey());
    replica.add(7L);
    replica.add(888_888L);
    harvest("enwiki", KnownModules.of(stored).withReplica(replica));
    assertThat(harvested.modules()).containsOnlyKeys(rows.firstKey(), rows.lastKey());
    assertThat(harvested.gone())
        .containsExactlyInAnyOrder(
            "1 Main Page: moved to \"Main Page\" in namespace 0",
            "7 Infobox/doc: its content model is wikitext",
            "8 Arguments/doc: its content model is wikitext",
            "888888 : deleted",
            "999999 Never was: deleted",
            "2 Old: moved to \"Arguments\"");
  }

  @Test
  void sinceKeepsToPagesTouchedSince() throws IOException {
    HarvestCounts none =
        harvest("enwiki", KnownModules.NONE.withSince(Instant.now().plusSeconds(60)));
    assertThat(none.fetched()).isZero();
    assertThat(none.modules()).isEqualTo(none.unchanged()).isPositive();
    HarvestCounts some =
        harvest("enwiki", KnownModules.NONE.withSince(Instant.parse("2016-01-01T00:00:00Z")));
    assertThat(some.fetched()).isBetween(1L, some.unchanged());
    assertThat(harvested.titles()).contains("Unused"); // the temporary account's edit
  }

  static Stream<Named<String>> faults() {
    String status = "\"skip\":%d,\"count\":3,\"kind\":\"status\",\"status\":%d";
    return Stream.of(
        Named.of("429", status.formatted(0, 429)),
        Named.of("429, Retry-After", status.formatted(3, 429) + ",\"retryAfter\":1"),
        Named.of("503", status.formatted(1, 503)),
        Named.of("503, Retry-After", status.formatted(4, 503) + ",\"retryAfter\":1"),
        Named.of("HTML", "\"skip\":2,\"count\":3,\"kind\":\"html\""),
        Named.of("short body", "\"skip\":3,\"count\":3,\"kind\":\"drop\""),
        Named.of("stall", "\"skip\":2,\"count\":2,\"kind\":\"stall\",\"seconds\":6"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsChangeNothing(String fault) throws IOException, SQLException {
    TestWiki.fault(fault);
    try (ApiClient hasty = new ApiClient(TestWiki.options().withTimeout(Duration.ofSeconds(4)))) {
      new ModuleHarvest(hasty, TestWiki.site("enwiki"))
          .harvest(KnownModules.NONE, harvested, HarvestProgress.NONE);
    }
    assertThat(WikiFarm.remainingFault()).contains("\"count\":0");
    assertThat(TestWiki.modules(harvested)).isEqualTo(TestWiki.modules("enwiki"));
    assertThat(harvested.missed()).isEmpty();
  }

  @Test
  void lagPasses() throws IOException, SQLException {
    TestWiki.override(
        """
        $lag = "$mwRoot/lag"; $n = (int)@file_get_contents( $lag ) + 1; file_put_contents( $lag, $n );
        if ( $n % 3 ) { $wgHooks['ApiMaxLagInfo'][] = static function ( &$info ) { $info['lag'] = 60; }; }
        """);
    HarvestCounts counts = harvest("bnwiki", KnownModules.NONE);
    SortedMap<Long, TestWiki.Row> rows = TestWiki.modules("bnwiki");
    assertThat(TestWiki.modules(harvested)).isEqualTo(rows);
    assertThat(counts.requests()).isEqualTo(3L * (1 + (rows.size() + 49) / 50));
  }

  @Test
  void lagForEverIsOneLine() throws IOException {
    TestWiki.override(
        "$wgHooks['ApiMaxLagInfo'][] = static function ( &$info ) { $info['lag'] = 60; };");
    assertThatThrownBy(() -> harvest("bnwiki", KnownModules.NONE))
        .isInstanceOf(ApiException.class)
        .hasMessageMatching("bnwiki: the list of modules: maxlag: Waiting for .* tried 6 times");
  }

  @Test
  void aPageOverTheLimitOfAReplyIsMissed() throws IOException, SQLException {
    TestWiki.override("$wgAPIMaxResultSize = 300000;");
    harvest("enwiki", KnownModules.NONE);
    SortedMap<Long, TestWiki.Row> rows = TestWiki.modules("enwiki");
    rows.values().removeIf(row -> row.title().equals("Huge"));
    assertThat(TestWiki.modules(harvested)).isEqualTo(rows);
    assertThat(harvested.missed())
        .singleElement()
        .asString()
        .startsWith("26 Huge: longer than the wiki gives in one reply")
        .contains("the limit of 300,000 bytes");
    AtomicLong last = new AtomicLong();
    new ModuleHarvest(client, TestWiki.site("enwiki"))
        .harvest(harvested.stored(), harvested, (done, _, _) -> last.set(done));
    assertThat(harvested.missed()).hasSize(2);
    assertThat(last).hasValue(rows.size() + 1);
  }

  private HarvestCounts harvest(String dbname, KnownModules known) throws IOException {
    return new ModuleHarvest(client, TestWiki.site(dbname))
        .harvest(known, harvested, HarvestProgress.NONE);
  }
}
