package org.homolog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.web.http.Address;
import org.homolog.web.page.ModulePaths;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Titles and sources that were made to do harm. */
final class HostileRequestsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String QUERY = "/api/v1/query";
  private static final int MOST = Served.OPTIONS.sent().mostBytes();
  private static final String LUA =
      """
      local p = {}
      function p.joined(frame)
        local parts = {}
        for i, part in ipairs(frame.args) do
          parts[#parts + 1] = mw.text.trim(part) .. tostring(i)
        end
        return table.concat(parts, ', ')
      end
      return p
      """;

  private static final String LONG = "long".repeat(500);

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  private static Stream<String> titles() {
    return Stream.of(
        "../../etc/passwd",
        "..",
        ".",
        "a/../b",
        "a/./b",
        "a//b",
        "/a",
        "a/",
        "/",
        "%2F",
        "a%2Fb",
        "%",
        "100%",
        "%00",
        "%FF",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'\"`\\",
        "a+b c",
        "a?b=c&d#e",
        "a;jsessionid=b",
        "a:b@c",
        "{id}",
        "<id>",
        "*",
        "similar",
        "𐌲𐌿𐍄-translit/😀",
        "\u2066gnp.exe",
        "\u200B",
        "é".repeat(127) + "e",
        "x".repeat(255),
        LONG,
        "é".repeat(2_000),
        "a//" + LONG);
  }

  @BeforeAll
  static void serve() throws IOException {
    var lines = new ArrayList<String>();
    for (String wiki : List.of("enwiki", "bnwiki")) {
      titles()
          .forEach(
              title -> {
                Map<String, String> module = new LinkedHashMap<>();
                module.put("wiki", wiki);
                module.put("title", title);
                module.put("text", LUA + "-- " + wiki + " " + title.length());
                lines.add(JSON.writeValueAsString(module));
              });
    }
    Path file = Files.write(folder.resolve("modules.jsonl"), lines, UTF_8);
    Served.make(folder.resolve("workspace"), List.of(file));
    served = Served.in(folder.resolve("workspace"), Served.OPTIONS);
  }

  @AfterAll
  static void close() throws IOException {
    served.close();
    assertThat(served.faults()).isEmpty();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titlesAreTitles(String title) {
    String address = "/api/v1/modules/enwiki/" + Address.part(title);

    HttpResponse<String> module = served.get(address);
    HttpResponse<String> similar = served.get(address + "/similar");

    assertThat(module.statusCode()).as(module.body()).isEqualTo(200);
    assertThat(json(module).get("title").stringValue()).isEqualTo(title);
    assertThat(module.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(similar.statusCode()).as(similar.body()).isEqualTo(200);
    assertThat(json(similar).get("modules").size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titlesThatAreNotThereAreNotFound(String title) {
    for (String part : List.of(Address.part(title), Address.part("no " + title))) {
      HttpResponse<String> module = served.get("/api/v1/modules/nowiki/" + part);
      assertThat(module.statusCode()).as(module.body()).isEqualTo(404);
      assertThat(json(module).get("detail").stringValue()).startsWith("there is no nowiki:Module:");
      assertThat(served.get("/api/v1/groups/" + part).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/modules/enwiki/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd",
        "/api/v1/modules/enwiki/..%2F..%2Fetc%2Fpasswd"
      })
  void titlesMayBeEncodedMoreThanTheyHaveTo(String address) {
    assertThat(json(served.get(address)).get("title").stringValue()).isEqualTo("../../etc/passwd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF%FE", "%C0%AF", "Foo%00", "Foo%", "Foo%zz"})
  void addressesThatAreNoneAreRefusedAsAllElseIs(String title) {
    String request = "GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    String answer = served.raw(request.formatted("/api/v1/modules/enwiki/" + title));
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("access-control-allow-origin: *")
        .contains("\"detail\" : \"the request or its address is not understood\"")
        .doesNotContain("<html");
    assertThat(served.raw(request.formatted("/modules/enwiki/" + title)))
        .startsWith("HTTP/1.1 400 ")
        .contains("the request or its address is not understood");
  }

  @Test
  void titlesAreWrittenInManyWays() {
    for (String title : List.of("a+b_c", "Module:a+b_c", "Module%3Aa%2Bb%20c")) {
      HttpResponse<String> module = served.get("/api/v1/modules/enwiki/" + title);
      assertThat(json(module).path("title").asString()).as(title).isEqualTo("a+b c");
    }
  }

  @ParameterizedTest
  @MethodSource("titles")
  void groupsAreFoundByTitles(String title) {
    HttpResponse<String> groups =
        served.get("/api/v1/groups?size=1&text=" + Address.part(title.strip()));
    assertThat(groups.statusCode()).isEqualTo(200);
    assertThat(json(groups).get("count").intValue()).isOne();
    HttpResponse<String> pages = served.get("/groups?text=" + Address.part(title));
    assertThat(pages.statusCode()).isEqualTo(200);
    assertThat(pages.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
  }

  /** The site's own links to modules of long titles, on their pages and those of their group. */
  @ParameterizedTest
  @ValueSource(ints = {2, 1, 0})
  void linksToLongTitlesLeadToAnswers(int fromLast) {
    List<String> all = titles().toList();
    String title = all.get(all.size() - 1 - fromLast);
    String address = ModulePaths.of(new ModuleId(new Wiki("enwiki"), title)).toString();
    String page = served.get(address).body();
    String group =
        TestSite.links(page).stream()
            .filter(link -> link.startsWith("/groups/"))
            .findFirst()
            .orElseThrow();
    String key = Address.part("enwiki:" + title);
    var links = new ArrayList<String>();
    for (String from :
        List.of(address, group + "/members", group + "/compare?left=" + key, "/modules?size=500")) {
      links.addAll(TestSite.links(served.get(from).body()));
    }

    String part = Address.part(title.substring(title.length() - 500));
    List<String> ofTitle = links.stream().filter(link -> link.contains(part)).distinct().toList();

    assertThat(ofTitle)
        .anyMatch(link -> link.startsWith("/module"))
        .anyMatch(link -> link.startsWith("/search"))
        .anyMatch(link -> link.contains("/compare"));
    for (String link : ofTitle) {
      HttpResponse<String> answer = served.get(link);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private static String longest(int bytes) {
    return LUA + "-- " + "x".repeat(bytes - LUA.length() - 3);
  }

  @Test
  void sourcesMayBeAsLongAsPages() {
    HttpResponse<String> answer = served.post(QUERY, longest(MOST));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("modules").size()).isPositive();
  }

  private static Stream<BodyPublisher> tooLong() {
    byte[] five = longest(5 << 20).getBytes(UTF_8);
    byte[] one = longest(MOST + 1).getBytes(UTF_8);
    return Stream.of(
        BodyPublishers.ofByteArray(one),
        BodyPublishers.ofByteArray(five),
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(one)),
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(five)));
  }

  /** With their lengths before them, or in chunks. */
  @ParameterizedTest
  @MethodSource("tooLong")
  void longerSourcesAreRefused(BodyPublisher body) {
    HttpResponse<String> answer = served.post(QUERY, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(json(answer).get("title").stringValue()).isEqualTo("Too large");
    assertThat(served.post(QUERY, LUA).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> form(String head, String text) {
    String body =
        "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + text + "\r\n--b--\r\n";
    return served.send(
        served
            .request(QUERY)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void formsAreBoundLikeBodies() {
    String file = "name=\"file\"; filename=\"../a.lua\"";
    String code = "name=\"code\"";
    for (String head : List.of(file, code)) {
      HttpResponse<String> found = form(head, LUA);
      assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
      assertThat(json(found).get("modules").size()).isPositive();
      assertThat(form(head, "return =").statusCode()).isEqualTo(422);
      assertThat(form(head, longest(MOST)).statusCode()).isEqualTo(200);
      for (int bytes : List.of(MOST + 1, MOST + 2, 5 << 20)) {
        assertThat(form(head, longest(bytes)).statusCode()).as(head + bytes).isEqualTo(413);
      }
    }
    assertThat(form("name=\"nope\"", "1").statusCode()).isEqualTo(400);
    assertThat(form("nope", "1").statusCode()).isBetween(200, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "a(", "function() return ", "- ", "not ", "a .. "})
  void deepNestingIsNoLua(String open) {
    String body = "return " + open.repeat(Math.min(100_000, MOST / open.length() - 10));
    HttpResponse<String> answer = served.post(QUERY, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(json(answer).get("line").intValue()).isOne();
    assertThat(json(answer).get("column").intValue()).isPositive();
    assertThat(json(answer).get("reason").stringValue()).isNotBlank();
  }

  @Test
  void deepNestingThatIsClosedIsRefusedToo() {
    String body = "return " + "(".repeat(100_000) + "1" + ")".repeat(100_000);
    assertThat(served.post(QUERY, body).statusCode()).isEqualTo(422);
  }

  @Test
  void sourcesOfMoreThanAMillionTokensAreRefused() {
    var body = BodyPublishers.ofString("return {" + "1,".repeat(500_000) + "}");
    for (String address : List.of(QUERY, "/search")) {
      HttpResponse<String> answer = served.post(address, body);
      assertThat(answer.statusCode()).as(address).isEqualTo(413);
      assertThat(answer.body()).contains("1,000,003 tokens", "`homolog query`");
    }
  }

  @Test
  void sourcesAreBytes() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertThat(served.post(QUERY, BodyPublishers.ofByteArray(bytes)).statusCode()).isEqualTo(422);
    assertThat(served.post(QUERY, "return '\0\u202E'").statusCode()).isEqualTo(200);
    assertThat(served.post(QUERY, "").statusCode()).isEqualTo(200);
  }

  /** Whatever is asked at once, each is answered, or told to come again. */
  @Test
  void crowdsAreToldToComeAgain() throws IOException {
    var options = Served.options(1, 2, Duration.ofSeconds(10));
    try (Served small = Served.in(folder.resolve("workspace"), options)) {
      boolean refused = false;
      for (int round = 0; round < 1000 && !refused; round++) {
        List<CompletableFuture<HttpResponse<String>>> crowd =
            Stream.generate(
                    () ->
                        small.sendLater(
                            small.request(QUERY).POST(BodyPublishers.ofString(longest(50_000)))))
                .limit(32)
                .toList();
        for (CompletableFuture<HttpResponse<String>> each : crowd) {
          HttpResponse<String> answer = each.join();
          if (answer.statusCode() == 503) {
            refused = true;
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(json(answer).get("title").stringValue()).isEqualTo("Busy");
          } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
          }
        }
      }
      assertThat(refused).isTrue();
      assertThat(small.post(QUERY, LUA).statusCode()).isEqualTo(200);
      assertThat(small.faults()).isEmpty();
    }
  }
}
