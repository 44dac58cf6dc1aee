package org.homolog.mediawiki.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ActionApiTest {
  private static final Answer GOOD = Answer.json("{\"good\":true}");
  private static final String INTERNAL =
      "{\"error\":{\"code\":\"internal_api_error_DBQueryError\",\"info\":\"[x] Caught\\nit\"}}";

  static Stream<Named<Answer>> passingFaults() {
    return Stream.of(
        Named.of("429", Answer.html(429)),
        Named.of("429, seconds", Answer.html(429).with("Retry-After", "1")),
        Named.of("503", Answer.html(503)),
        Named.of(
            "503, date", Answer.html(503).with("Retry-After", "Wed, 25 Nov 2099 12:00:00 GMT")),
        Named.of("500", Answer.html(500)),
        Named.of("HTML", Answer.html(200)),
        Named.of("short body", Answer.json("{\"good\":true,").cut()),
        Named.of("short JSON", Answer.json("{\"good\":")),
        Named.of("no object", Answer.json("null")),
        Named.of("nothing", Answer.json("").cut()),
        Named.of("not gzip", GOOD.with("Content-Encoding", "gzip")),
        Named.of("maxlag", Answer.recorded("maxlag.json").with("Retry-After", "5")),
        Named.of("ratelimited", Answer.recorded("ratelimited.json")),
        Named.of("readonly", Answer.json("{\"error\":{\"code\":\"readonly\",\"info\":\"\"}}")),
        Named.of("internal", Answer.json(INTERNAL)));
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void asksAgain(Answer fault) throws IOException {
    try (ReplayServer server = new ReplayServer(fault, fault, GOOD);
        ApiClient client = Clients.client()) {
      ActionApi api = api(client, server);
      assertThat(api.get("it", Map.of("action", "query")).path("good").asBoolean()).isTrue();
      assertThat(api.requests()).isEqualTo(3);
      assertThat(server.asked().getFirst().parameters())
          .isEqualTo(server.asked().getLast().parameters());
    }
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void asksNoMoreThanSoOften(Answer fault) throws IOException {
    try (ReplayServer server = new ReplayServer(fault, fault, fault, GOOD);
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> api(client, server).get("the list", Map.of()))
          .isInstanceOf(ApiException.class)
          .hasMessageMatching("enwiki: the list: .+; tried 3 times");
      assertThat(server.asked()).hasSize(3);
    }
  }

  @Test
  void aStallIsCutOff() throws IOException {
    Answer stall = Answer.json("{").stalled();
    ApiOptions options = Clients.OPTIONS.withTimeout(Duration.ofMillis(300));
    try (ReplayServer server = new ReplayServer(stall, stall, stall);
        ApiClient client = new ApiClient(options)) {
      assertThatThrownBy(() -> api(client, server).get("it", Map.of()))
          .hasMessage("enwiki: it: no answer within 0.3 s; tried 3 times");
    }
  }

  @Test
  void whatDoesNotPassIsAskedOnce() throws IOException {
    String error = "{\"error\":{\"code\":\"badvalue\",\"info\":\"No such\\nthing.\"}}";
    Answer longError = Answer.json(error.replace("No such", "No such, ".repeat(100)));
    try (ReplayServer server = new ReplayServer(Answer.json(error), Answer.html(403), longError);
        ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> api(client, server).get("it", Map.of()))
          .hasMessage("enwiki: it: badvalue: No such thing.; tried once");
      assertThatThrownBy(() -> api(client, server).get("it", Map.of()))
          .hasMessage("enwiki: it: HTTP 403; tried once");
      assertThatThrownBy(() -> api(client, server).get("it", Map.of()))
          .hasMessageMatching("enwiki: it: badvalue: .{200,300}…; tried once");
    }
  }

  @Test
  void nobodyThere() throws IOException {
    ReplayServer server = new ReplayServer();
    server.close();
    try (ApiClient client = Clients.client()) {
      assertThatThrownBy(() -> api(client, server).get("it", Map.of()))
          .hasMessage("enwiki: it: no connection; tried 3 times");
    }
  }

  @Test
  void longRepliesAreRefusedPlainAndPacked() throws IOException {
    Answer big = Answer.json("{\"a\":\"" + "a".repeat(5000) + "\"}");
    try (ReplayServer server = new ReplayServer(big, big.gzipped(), big);
        ApiClient client = new ApiClient(Clients.OPTIONS.withMaxReplyBytes(5000))) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> api(client, server).get("it", Map.of()))
            .hasMessage("enwiki: it: a reply of more than 5,000 bytes; tried once");
      }
      assertThat(big.body()).hasSizeGreaterThan(5000);
    }
  }

  @Test
  void asksAsMediaWikiWants() throws IOException {
    try (ReplayServer server = new ReplayServer(GOOD.gzipped(), GOOD);
        ApiClient client = Clients.client()) {
      ActionApi api = api(client, server);
      String title = "R&D \"x\" – নাম+~*|😀";
      assertThat(api.get("it", Map.of("titles", title)).has("good")).isTrue();
      ReplayServer.Asked asked = server.asked().getFirst();
      assertThat(asked.method()).isEqualTo("GET");
      assertThat(asked.path()).isEqualTo("/w/api.php");
      assertThat(asked.parameters())
          .containsEntry("format", "json")
          .containsEntry("formatversion", "2")
          .containsEntry("maxlag", "5")
          .containsEntry("titles", title);
      assertThat(asked.headers().getFirst("User-Agent")).isEqualTo(Clients.AGENT);
      assertThat(asked.headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
      String many = "নাম|".repeat(500);
      api.get("it", Map.of("titles", many));
      assertThat(server.asked().getLast().method()).isEqualTo("POST");
      assertThat(server.asked().getLast().parameters()).containsEntry("titles", many);
    }
  }

  @Test
  void sendsAllOfContinueBackAndPutsPagesTogether() throws IOException {
    String[] replies = {
      """
      {"continue":{"ticontinue":"A|5","continue":"||"},"query":{"pages":[
       {"pageid":2,"title":"A","t":[1,2]},{"pageid":3,"title":"B"},{"ns":8,"title":"C","missing":true}]}}""",
      """
      {"batchcomplete":true,"continue":{"gapcontinue":"D","continue":"gapcontinue||"},"query":{"pages":[
       {"pageid":2,"title":"A","t":[3],"u":1},{"pageid":3,"title":"B","t":[]}]}}""",
      """
      {"batchcomplete":true,"query":{"pages":[{"pageid":4,"title":"D"}]}}"""
    };
    try (ReplayServer server =
            new ReplayServer(Stream.of(replies).map(Answer::json).toArray(Answer[]::new));
        ApiClient client = Clients.client()) {
      List<String> pages = new ArrayList<>();
      Optional<String> stuck =
          api(client, server).pages("it", Map.of("prop", "t"), page -> pages.add(page.toString()));
      assertThat(stuck).isEmpty();
      assertThat(pages)
          .containsExactly(
              "{\"pageid\":2,\"title\":\"A\",\"t\":[1,2,3],\"u\":1}",
              "{\"pageid\":3,\"title\":\"B\",\"t\":[]}",
              "{\"ns\":8,\"title\":\"C\",\"missing\":true}",
              "{\"pageid\":4,\"title\":\"D\"}");
      assertThat(server.asked("prop")).containsExactly("t", "t", "t");
      assertThat(server.asked("ticontinue")).containsExactly("", "A|5", "");
      assertThat(server.asked("gapcontinue")).containsExactly("", "", "D");
      assertThat(server.asked("continue")).containsExactly("", "||", "gapcontinue||");
    }
  }

  @Test
  void seesThatContinueGoesRound() throws IOException {
    String[] rounds = {"a", "b", "a"};
    Answer[] answers =
        Stream.of(rounds)
            .map(round -> Answer.json("{\"continue\":{\"x\":\"%s\"}}".formatted(round)))
            .toArray(Answer[]::new);
    try (ReplayServer server = new ReplayServer(answers);
        ApiClient client = Clients.client()) {
      assertThat(api(client, server).pages("it", Map.of(), _ -> {}))
          .contains("the reply's continue does not move");
      assertThat(server.asked()).hasSize(3);
    }
  }

  @Test
  void knowsItsAddress() {
    for (String address :
        List.of("https://en.wikipedia.org/w/api.php", "http://127.0.0.1:8080/api.php")) {
      assertThat(ActionApi.address(ActionApi.url(address))).isEqualTo(address);
    }
    assertThat(ActionApi.url("https://en.wikipedia.org/w/api.php"))
        .isEqualTo("https://en.wikipedia.org");
  }

  private static ActionApi api(ApiClient client, ReplayServer server) {
    return ActionApi.of(client, Clients.site("enwiki", server.url()));
  }
}
