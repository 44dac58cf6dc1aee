package org.homolog.mediawiki.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homolog.corpus.Module;
import org.homolog.corpus.Site;
import org.homolog.corpus.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages 6, 9 and 10 are modules; 7 is wikitext and 11 CSS. */
final class ModuleHarvestTest {
  private static final Answer LIST_1 = Answer.recorded("list-1.json");
  private static final Answer LIST_2 = Answer.recorded("list-2.json");
  private static final Answer TEXTS = Answer.recorded("texts.json");
  private static final KnownModules STORED =
      KnownModules.of(
          Map.of(
              6L, new KnownModule(1374, "Infobox"),
              9L, new KnownModule(23, "Infobox/sandbox"),
              10L, new KnownModule(24, "Infobox/testcases")));

  private final Harvested harvested = new Harvested();
  private final List<String> progress = new ArrayList<>();
  private final ApiClient client = Clients.client();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void harvestsFromNothing() throws IOException {
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, TEXTS)) {
      HarvestCounts counts = harvest(server, KnownModules.NONE);
      assertThat(counts).isEqualTo(new HarvestCounts(3, 0, 3, 0, 0, 3, 1));
      assertThat(harvested.titles())
          .containsExactly("Infobox", "Infobox/sandbox", "Infobox/testcases");
      assertThat(harvested.modules().get(10L))
          .satisfies(
              module -> {
                assertThat(module.revisionId()).isEqualTo(24);
                assertThat(module.id()).hasToString("enwiki:Module:Infobox/testcases");
                assertThat(module.source().text())
                    .isEqualTo("local i = require('Module:Infobox/sandbox')\nreturn i");
              });
      assertThat(harvested.missed()).isEmpty();
      assertThat(harvested.gone()).isEmpty();
      assertThat(server.asked("gapcontinue")).containsExactly("", "Infobox/styles.css", "");
      assertThat(server.asked("pageids")).containsExactly("", "", "6|9|10");
      assertThat(progress)
          .containsExactly(
              "0/1 of 1",
              "0/2 of 1",
              "0/3 of 1",
              "0/4 of 2",
              "0/5 of 2",
              "1/3 of 3",
              "2/3 of 3",
              "3/3 of 3",
              "3/3 of 3");
    }
  }

  @Test
  void fetchesNothingTwice() throws IOException {
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2)) {
      assertThat(harvest(server, STORED)).isEqualTo(new HarvestCounts(3, 3, 0, 0, 0, 2, 0));
      assertThat(harvested.modules()).isEmpty();
    }
  }

  @Test
  void fetchesWhatChangedOrMoved() throws IOException {
    Map<Long, KnownModule> stored = new TreeMap<>(STORED.stored());
    stored.put(9L, new KnownModule(22, "Infobox/sandbox"));
    stored.put(10L, new KnownModule(24, "Infobox/tests"));
    String texts = Answer.text("texts.json");
    Answer two = Answer.json(texts.replaceFirst("\\{\"pageid\":6.*?\\}\\}\\}\\]\\},", ""));
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, two)) {
      assertThat(harvest(server, KnownModules.of(stored)))
          .isEqualTo(new HarvestCounts(3, 1, 2, 0, 0, 3, 1));
      assertThat(server.asked("pageids")).containsExactly("", "", "9|10");
      assertThat(harvested.gone())
          .containsExactly("10 Infobox/tests: moved to \"Infobox/testcases\"");
      assertThat(harvested.titles()).containsExactly("Infobox/sandbox", "Infobox/testcases");
    }
  }

  @Test
  void whatLeftIsGoneAndSaysWhy() throws IOException {
    Map<Long, KnownModule> stored = new TreeMap<>(STORED.stored());
    stored.put(1L, new KnownModule(1, "Main"));
    stored.put(11L, new KnownModule(24, "Infobox/styles.css"));
    stored.put(99999L, new KnownModule(5, "Old"));
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, Answer.recorded("info.json"))) {
      assertThat(harvest(server, KnownModules.of(stored)))
          .isEqualTo(new HarvestCounts(3, 3, 0, 0, 3, 3, 0));
      assertThat(server.asked("pageids")).containsExactly("", "", "1|99999");
      assertThat(harvested.gone())
          .containsExactly(
              "1 Main: moved to \"Main Page\" in namespace 0",
              "11 Infobox/styles.css: its content model is css",
              "99999 Old: deleted");
    }
  }

  @Test
  void whatOnlyTheListOrTheReplicaKnowsIsLookedUp() throws IOException {
    String sandbox =
        """
        {"query":{"pages":[{"pageid":9,"ns":828,"title":"Module:Infobox/sandbox","missing":true},
         {"pageid":50,"ns":828,"title":"Module:New","contentmodel":"Scribunto","lastrevid":70},
         {"pageid":60,"missing":true}]}}""";
    String text =
        """
        {"query":{"pages":[{"pageid":50,"ns":828,"title":"Module:New","revisions":[
         {"revid":70,"slots":{"main":{"contentmodel":"Scribunto","content":"return 1"}}}]}]}}""";
    KnownModules known = STORED.withReplica(Set.of(6L, 7L, 10L, 50L, 60L));
    try (ReplayServer server =
        new ReplayServer(LIST_1, LIST_2, Answer.json(sandbox), Answer.json(text))) {
      assertThat(harvest(server, known)).isEqualTo(new HarvestCounts(3, 2, 1, 0, 3, 4, 1));
      assertThat(server.asked("pageids")).containsExactly("", "", "9|50|60", "50");
      assertThat(harvested.titles()).containsExactly("New");
      assertThat(harvested.gone())
          .containsExactly(
              "7 Infobox/doc: its content model is wikitext",
              "9 Infobox/sandbox: deleted",
              "60 : deleted");
    }
  }

  @Test
  void leavesOutWhatWasNotTouchedSince() throws IOException {
    Instant since = Instant.parse("2015-01-07T17:23:23Z");
    String texts = Answer.text("texts.json");
    Answer two = Answer.json(texts.replaceFirst("\\{\"pageid\":9.*?\\}\\}\\}\\]\\},", ""));
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, two)) {
      HarvestCounts counts = harvest(server, KnownModules.NONE.withSince(since));
      assertThat(counts).isEqualTo(new HarvestCounts(3, 1, 2, 0, 0, 3, 1));
      assertThat(server.asked("pageids")).containsExactly("", "", "6|10");
    }
  }

  @Test
  void whatComesOfAPageThatCannotBeHad() throws IOException {
    String[] pages = {
      page("{\"main\":{\"texthidden\":true}}"),
      page("{\"main\":{\"contentmodel\":\"Scribunto\",\"missing\":true}}"),
      page("{\"main\":{\"contentmodel\":\"Scribunto\",\"content\":\"\\ud800\"}}"),
      page("{\"main\":{\"contentmodel\":\"Scribunto\",\"badcontentformat\":true}}"),
      page("{\"main\":{\"contentmodel\":\"Scribunto\"}}"),
      "{\"pageid\":9,\"ns\":828,\"title\":\"Module:Infobox/sandbox\"}",
    };
    for (String page : pages) {
      try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, replyWith(page))) {
        assertThat(harvest(server, KnownModules.NONE))
            .isEqualTo(new HarvestCounts(3, 0, 2, 1, 0, 3, 1));
      }
    }
    assertThat(harvested.missed())
        .allMatch(line -> line.startsWith("9 Infobox/sandbox: "))
        .map(line -> line.substring("9 Infobox/sandbox: ".length()))
        .containsExactly(
            "the text is hidden",
            "the wiki has lost the text",
            "the reply is no valid Unicode",
            "the text has a bad format",
            "the reply holds no text",
            "the wiki gives no revision of it");
  }

  @Test
  void aTextThatTheApiAltersIsFetchedRaw() throws IOException {
    String altered = Answer.text("altered.json").replace(":878,", ":9,");
    String page = altered.substring(altered.indexOf("{\"pageid\""), altered.lastIndexOf("]}}"));
    Answer texts = replyWith(page);
    Answer raw = Answer.json("return \"cafe\u0301 \u2126\"").with("Content-Type", "text/x-wiki");
    try (ReplayServer server =
        new ReplayServer(
            LIST_1,
            LIST_2,
            texts,
            raw,
            LIST_1,
            LIST_2,
            texts,
            Answer.html(404),
            LIST_1,
            LIST_2,
            texts,
            Answer.json("return"))) {
      assertThat(harvest(server, KnownModules.NONE))
          .isEqualTo(new HarvestCounts(3, 0, 3, 0, 0, 4, 2));
      assertThat(harvested.modules().get(9L))
          .extracting(Module::source)
          .isEqualTo(Source.of("return \"cafe\u0301 \u2126\""));
      assertThat(server.asked().getLast().path()).isEqualTo("/w/index.php");
      assertThat(server.asked("oldid")).containsExactly("", "", "", "1376");
      harvest(server, KnownModules.NONE);
      harvest(server, KnownModules.NONE);
      assertThat(harvested.missed())
          .containsExactly(
              "9 Decomposed: the API alters the text; enwiki: the raw text of revision 1376: HTTP"
                  + " 404; tried once",
              "9 Decomposed: the wiki has 19 bytes of text and gives 6");
    }
  }

  @Test
  void whatHappensToAPageMeanwhile() throws IOException {
    String css = page("{\"main\":{\"contentmodel\":\"css\",\"content\":\"a {}\"}}");
    String[] pages = {
      "{\"pageid\":9,\"missing\":true}", css, css.replace("828", "2").replace("Module:", "User:")
    };
    for (String page : pages) {
      try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, replyWith(page))) {
        assertThat(harvest(server, KnownModules.NONE))
            .isEqualTo(new HarvestCounts(2, 0, 2, 0, 1, 3, 1));
      }
    }
    assertThat(harvested.gone())
        .containsExactly(
            "9 Infobox/sandbox: deleted",
            "9 Infobox/sandbox: its content model is css",
            "9 Infobox/sandbox: moved to \"Infobox/sandbox\" in namespace 2");
  }

  @Test
  void aPageThatIsTooLargeIsMissedAndTheRestComes() throws IOException {
    String huge = Answer.text("truncated-single-too-big.json");
    Answer stuck =
        Answer.json(huge.replace("26", "9").replace("Module:Huge", "Module:Infobox/sandbox"));
    String texts = Answer.text("texts.json");
    Answer first =
        Answer.json(
            texts
                .replaceFirst(",\\{\"pageid\":9.*\\]\\}\\}", "]}}")
                .replaceFirst(
                    "\"batchcomplete\":true",
                    "\"continue\":{\"rvcontinue\":\"9|40\",\"continue\":\"||info\"}"));
    Answer last =
        Answer.json(texts.replaceFirst("\\{\"pageid\":6.*\\{\"pageid\":10", "{\"pageid\":10"));
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, first, stuck, stuck, stuck, last)) {
      assertThat(harvest(server, KnownModules.NONE))
          .isEqualTo(new HarvestCounts(3, 0, 2, 1, 0, 7, 5));
      assertThat(server.asked("pageids"))
          .containsExactly("", "", "6|9|10", "6|9|10", "9", "9", "10");
      assertThat(harvested.titles()).containsExactly("Infobox", "Infobox/testcases");
      assertThat(harvested.missed())
          .containsExactly(
              "9 Infobox/sandbox: longer than the wiki gives in one reply: the reply's continue"
                  + " does not move: This result was truncated because it would otherwise be larger"
                  + " than the limit of 300,000 bytes.");
    }
  }

  @Test
  void aPageThatBreaksItsBatchIsFound() throws IOException {
    Answer bad = Answer.html(503);
    String texts = Answer.text("texts.json");
    Answer one = Answer.json(texts.replaceFirst(",\\{\"pageid\":9.*\\]\\}\\}", "]}}"));
    Answer last =
        Answer.json(texts.replaceFirst("\\{\"pageid\":6.*\\{\"pageid\":10", "{\"pageid\":10"));
    try (ReplayServer server =
        new ReplayServer(LIST_1, LIST_2, bad, bad, bad, one, bad, bad, bad, bad, bad, bad, last)) {
      assertThat(harvest(server, KnownModules.NONE))
          .isEqualTo(new HarvestCounts(3, 0, 2, 1, 0, 13, 11));
      assertThat(harvested.missed())
          .containsExactly(
              "9 Infobox/sandbox: enwiki: the text of a page: HTTP 503; tried 3 times");
    }
  }

  @Test
  void aWikiThatDiesMeanwhileIsLeftAlone() throws IOException {
    String page =
        "{\"pageid\":%d,\"ns\":828,\"title\":\"Module:A\",\"contentmodel\":\"Scribunto\"}";
    String pages = IntStream.rangeClosed(1, 500).mapToObj(page::formatted).collect(joining(","));
    List<Answer> answers = new ArrayList<>();
    answers.add(Answer.json("{\"query\":{\"pages\":[" + pages + "]}}"));
    answers.addAll(Collections.nCopies(1000, Answer.html(503)));
    try (ReplayServer server = new ReplayServer(answers.toArray(Answer[]::new))) {
      assertThatThrownBy(() -> harvest(server, KnownModules.NONE))
          .isInstanceOf(ApiException.class)
          .hasMessageMatching("enwiki: the text of .*: HTTP 503; tried 3 times");
      assertThat(server.asked()).hasSize(1 + 16 * 3);
    }
  }

  @Test
  void aWikiThatRefusesIsNotAskedPageByPage() throws IOException {
    Answer busy = Answer.html(429);
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_2, busy, busy, busy)) {
      assertThatThrownBy(() -> harvest(server, KnownModules.NONE))
          .hasMessage("enwiki: the text of 3 pages: HTTP 429; tried 3 times");
      assertThat(server.asked()).hasSize(5);
    }
  }

  @Test
  void aListThatBreaksOffTakesNothingAway() throws IOException {
    try (ReplayServer server = new ReplayServer(LIST_1)) {
      assertThatThrownBy(() -> harvest(server, STORED))
          .hasMessage("enwiki: the list of modules: HTTP 410; tried once");
    }
    try (ReplayServer server = new ReplayServer(LIST_1, LIST_1)) {
      assertThatThrownBy(() -> harvest(server, STORED))
          .hasMessage("enwiki: the list of modules: the reply's continue does not move");
    }
    assertThat(harvested.gone()).isEmpty();
  }

  @Test
  void aWikiWithoutScribuntoHasNoModules() throws IOException {
    TreeMap<Integer, List<String>> namespaces = new TreeMap<>(Map.of(0, List.of("")));
    try (ReplayServer server = new ReplayServer()) {
      Site site = Clients.site("enwiki", server.url());
      Site none =
          new Site(site.wiki(), site.url(), "en", "wikipedia", false, namespaces, site.interwiki());
      HarvestCounts counts =
          new ModuleHarvest(client, none)
              .harvest(KnownModules.NONE, harvested, HarvestProgress.NONE);
      assertThat(counts).isEqualTo(new HarvestCounts(0, 0, 0, 0, 0, 0, 0));
      assertThat(server.asked()).isEmpty();
    }
  }

  private HarvestCounts harvest(ReplayServer server, KnownModules known) throws IOException {
    return new ModuleHarvest(client, Clients.site("enwiki", server.url()))
        .harvest(
            known,
            harvested,
            (done, total, requests) -> progress.add(done + "/" + total + " of " + requests));
  }

  private static String page(String slots) {
    return "{\"pageid\":9,\"ns\":828,\"title\":\"Module:Infobox/sandbox\",\"revisions\":[{\"revid\":23,\"slots\":"
        + slots
        + "}]}";
  }

  /** The recorded texts, but of page 9. */
  private static Answer replyWith(String page) {
    String texts = Answer.text("texts.json");
    int from = texts.indexOf("{\"pageid\":9");
    int to = texts.indexOf(",{\"pageid\":10");
    return Answer.json(texts.substring(0, from) + page + texts.substring(to));
  }
}
