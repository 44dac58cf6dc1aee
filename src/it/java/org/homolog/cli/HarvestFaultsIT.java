package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.WikiFarm;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.store.MissedPage;
import org.homolog.store.ModuleStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a wiki answers, a harvest ends, and nothing is lost in silence. */
final class HarvestFaultsIT {
  private static final String AGENT = "harvest-faults-it@example.org";

  /** Everything of one wiki from nothing: its names, the list of its modules, their texts. */
  private static final String ALL = "all --no-replicas --api " + WikiFarm.url("bnwiki");

  private static final String WIKIS_OF_BOTH =
      "wikis --no-replicas --api " + WikiFarm.url("bnwiki") + "," + WikiFarm.url("enwiki");

  private static final int MANY = 1_000_000;

  /** The requests of a harvest are told apart by their place. */
  private enum Place {
    NAMES,
    LIST,
    FIRST_TEXTS,
    LAST_TEXTS
  }

  private enum Fault {
    TOO_MANY_REQUESTS("\"status\":429", "HTTP 429"),
    TOO_MANY_REQUESTS_AND_WHEN("\"status\":429,\"retryAfter\":1", "HTTP 429"),
    UNAVAILABLE("\"status\":503", "HTTP 503"),
    UNAVAILABLE_AND_WHEN("\"status\":503,\"retryAfter\":1", "HTTP 503"),
    HTML("\"kind\":\"html\"", "expected JSON, found HTML"),
    SHORT_BODY("\"kind\":\"drop\"", "broken off"),
    STALL("\"kind\":\"stall\",\"seconds\":4", "no answer within 3.0 s"),
    LAG("", "maxlag: Waiting for");

    private final String members;
    private final String reason;

    Fault(String members, String reason) {
      this.members = members;
      this.reason = reason;
    }

    void inject(int skip, int count) throws IOException {
      if (this == LAG) {
        WikiFarm.lag(agent(), skip, count);
      } else {
        WikiFarm.fault(AGENT, "\"skip\":%d,\"count\":%d,%s".formatted(skip, count, members));
      }
    }

    /** One of its own where requests are counted: those of a stall before it still come in. */
    String agent() {
      return this == LAG ? "lag-" + AGENT : AGENT;
    }

    /** A time limit where it is the one thing that ends the fault. */
    String options() {
      return this == STALL ? " --timeout 3" : "";
    }
  }

  private record Case(Fault fault, Place place) {}

  @TempDir private static Path shared;

  private static final SortedMap<String, String> EXPECTED = new TreeMap<>();
  private static final SortedMap<String, String> BOTH = new TreeMap<>();
  private static int requests;

  @TempDir private Path folder;

  @BeforeAll
  static void undisturbed() throws IOException {
    WikiFarm.reset();
    WikiFarm.fault(AGENT, "\"skip\":%d,\"count\":0".formatted(MANY));
    HarvestRun run = HarvestRun.into(shared, "undisturbed", AGENT);
    run.done(ALL);
    requests = MANY - WikiFarm.remainingSkip();
    WikiFarm.reset();
    EXPECTED.putAll(run.content());
    run.done(WIKIS_OF_BOTH);
    run.done("all --no-replicas");
    BOTH.putAll(run.content());
    assertThat(EXPECTED).hasSizeGreaterThan(100);
    assertThat(requests).isGreaterThan(Place.LAST_TEXTS.ordinal());
  }

  @AfterEach
  void reset() throws IOException {
    WikiFarm.reset();
  }

  private HarvestRun store(String name) {
    return HarvestRun.into(folder, name, AGENT);
  }

  private static int skip(Place place) {
    return place == Place.LAST_TEXTS ? requests - 1 : place.ordinal();
  }

  /** A wiki that lags asks for 5 s of patience each time, so it does so less often. */
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      for (Place place : Place.values()) {
        boolean slow = fault == Fault.LAG || fault == Fault.STALL;
        if (!slow || place == Place.LIST || place == Place.LAST_TEXTS) {
          cases.add(new Case(fault, place));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFaultThatPassesChangesNothing(Case each) throws IOException {
    each.fault.inject(skip(each.place), 1);
    HarvestRun run = HarvestRun.into(folder, "faulty", each.fault.agent());
    run.done(ALL + each.fault.options());
    if (each.fault == Fault.LAG) {
      assertThat(WikiFarm.requestsSinceLag()).isEqualTo(requests + 1);
    } else {
      assertThat(WikiFarm.remainingFault()).contains("\"count\":0");
    }
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aWikiThatAnswersNoMoreIsRecordedAndComesLater(Fault fault) throws IOException {
    HarvestRun run = HarvestRun.into(folder, "faulty", fault.agent());
    run.done("wikis --no-replicas --api " + WikiFarm.url("bnwiki"));
    String modules = "modules --no-replicas --attempts 1" + fault.options();
    for (Place place : List.of(Place.NAMES, Place.LIST)) { // of these: the list, and the texts
      if (fault == Fault.STALL && place == Place.LIST) {
        continue; // the same as the others, but slow
      }
      fault.inject(place.ordinal(), MANY);
      incomplete(run.run(modules), fault.reason);
      assertThat(run.fetch("bnwiki", "modules").missing()).isEqualTo(1);
      assertThat(run.fetch("bnwiki", "modules").reason())
          .startsWith("bnwiki: ")
          .contains(fault.reason);
      WikiFarm.reset();
    }
    run.done("all --no-replicas");
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  private static void incomplete(Ran ran, String reason) {
    assertThat(ran.code()).as(ran.all()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err().lines().filter(line -> line.contains("something is missing of")))
        .containsExactly(
            "homolog: something is missing of bnwiki; see homolog status, and harvest again");
    assertThat(ran.out().lines())
        .anyMatch(line -> line.contains("\"bnwiki\"") && line.contains(reason));
  }

  @Test
  void aPageThatFailsIsMissedAndComesLater() throws IOException {
    HarvestRun run = store("faulty");
    int halvings = 6; // from 50 pages to one
    Fault.UNAVAILABLE.inject(Place.FIRST_TEXTS.ordinal(), halvings);
    incomplete(run.run(ALL + " --attempts 1"), "HTTP 503");
    List<MissedPage> missed = missed(run);
    assertThat(missed).hasSize(1);
    assertThat(missed.getFirst().reason())
        .isEqualTo("bnwiki: the text of a page: HTTP 503; tried once");
    String id = "bnwiki:Module:" + missed.getFirst().title();
    assertThat(EXPECTED).containsKey(id);
    assertThat(run.content()).hasSize(EXPECTED.size() - 1).doesNotContainKey(id);
    run.done(ALL);
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  private static List<MissedPage> missed(HarvestRun run) {
    try (ModuleStore store = ModuleStore.read(run.address())) {
      return store.missed().list();
    }
  }

  @Test
  void aWikiThatFailsStopsNoOther() throws IOException {
    HarvestRun run = store("faulty");
    run.done(WIKIS_OF_BOTH);
    WikiFarm.override(
        AGENT,
        "if ( $mwTestWiki === 'bnwiki' ) { http_response_code( 503 ); echo 'Error'; exit; }");
    incomplete(run.run("all --no-replicas --attempts 2"), "HTTP 503");
    assertThat(run.fetch("enwiki", "modules").missing()).isZero();
    WikiFarm.reset();
    run.done("all --no-replicas");
    assertThat(run.content()).isEqualTo(BOTH).hasSizeGreaterThan(EXPECTED.size());
  }

  @Test
  void aPageOverTheLimitIsTriedSomeTimesAndComesWhenTheLimitIsLifted() throws IOException {
    HarvestRun run = store("limited");
    run.done("wikis --no-replicas --api " + WikiFarm.url("enwiki"));
    String modules = "modules --no-replicas";
    WikiFarm.override(AGENT, "$wgAPIMaxResultSize = 300000;");
    for (int attempt = 1; attempt <= 6; attempt++) {
      WikiFarm.fault(AGENT, "\"skip\":%d,\"count\":0".formatted(MANY));
      Ran ran = run.run(modules);
      assertThat(ran.code()).as("%d: %s", attempt, ran.all()).isEqualTo(ExitCode.INPUT.code());
      assertThat(missed(run)).singleElement().satisfies(HarvestFaultsIT::isHuge);
      assertThat(missed(run).getFirst().attempts()).isEqualTo(Math.min(attempt, 5));
      if (attempt == 2) {
        Files.copy(folder.resolve("limited.db"), folder.resolve("lifted.db"));
      }
    }
    assertThat(MANY - WikiFarm.remainingSkip()).as("the list alone").isEqualTo(2);
    WikiFarm.reset();
    HarvestRun lifted = store("lifted");
    lifted.done("all --no-replicas");
    SortedMap<String, String> whole = new TreeMap<>(BOTH);
    whole.keySet().retainAll(BOTH.keySet().stream().filter(id -> id.startsWith("en")).toList());
    assertThat(lifted.content()).isEqualTo(whole).containsKey("enwiki:Module:Huge");
  }

  private static void isHuge(MissedPage page) {
    assertThat(page.title()).isEqualTo("Huge");
    assertThat(page.reason())
        .startsWith("longer than the wiki gives in one reply")
        .contains("the limit of 300,000 bytes");
  }
}
