package org.homolog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says around what it answers. */
final class ServerTest {
  private static final String STATS = "/api/v1/stats";

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    Served.make(folder);
    served = Served.in(folder, Served.OPTIONS);
  }

  @AfterAll
  static void close() throws IOException {
    served.close();
    assertThat(served.faults()).isEmpty();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String tag() {
    return header(served.get(STATS), "ETag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"other\",W/%s"})
  void whatIsKnownIsNotSentAgain(String known) {
    String tag = tag();
    assertThat(tag).matches("\"[0-9a-f-]+\"");

    HttpResponse<String> answer =
        served.send(served.request(STATS).header("If-None-Match", known.formatted(tag)));

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo(tag);
  }

  @Test
  void whatIsNotKnownIsSent() {
    assertThat(
            served
                .send(served.request(STATS).header("If-None-Match", "\"other\", W/\"another\""))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusalsHaveNoTag() {
    HttpResponse<String> answer = served.get(STATS + "?nope=1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().map()).doesNotContainKey("ETag");
  }

  @ParameterizedTest
  @ValueSource(strings = {STATS, "/api/v1/groups/nope", "/api/v1/groups?nope=1", "/api/nope"})
  void pagesOfOtherSitesMayReadTheApi(String address) {
    assertThat(header(served.get(address), "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void pagesOfOtherSitesMayReadNothingElse() {
    String allowed = "Access-Control-Allow-Origin";
    assertThat(served.get("/groups").headers().map()).doesNotContainKey(allowed);
    HttpResponse<String> query = served.post("/api/v1/query", "return 1");
    assertThat(query.statusCode()).isEqualTo(200);
    assertThat(query.headers().map()).doesNotContainKey(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/groups, 204",
    "/api/v1/groups/nope, 204",
    "/api/v1/modules/enwiki/Roman, 204",
    "/api/v1/query, 405",
    "/api/v1/nope, 404",
    "/groups, 405"
  })
  void browsersAskBeforeTheyAsk(String address, int status) {
    HttpResponse<String> answer =
        served.send(
            served
                .request(address)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Access-Control-Allow-Methods"))
        .isEqualTo(status == 204 ? "GET, HEAD" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/groups/nope, 404, Not found, there is no group nope",
    "/api/v1/nope, 404, Not found, there is no such page",
    "/api/, 404, Not found, there is no such page",
    "/api/v1/modules/enwiki/Nope, 404, Not found, there is no enwiki:Module:Nope",
    "/api/v1/modules/%20/Nope, 404, Not found, a module has a wiki and a title",
    "/api/v1/groups?size=0, 400, Bad request, size is a whole number from 1 to 500",
    "/api/v1/groups?a=1&b=2, 400, Bad request, there is no parameter a; there is no parameter b",
    "/api/v1/query, 405, Method not allowed, this address takes other methods"
  })
  void problems(String address, int status, String title, String detail) {
    HttpResponse<String> answer = served.get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            """
            {
              "type" : "about:blank",
              "title" : "%s",
              "status" : %d,
              "detail" : "%s"
            }
            """
                .formatted(title, status, detail));
  }

  @Test
  void whatIsNoApiAnswersByPages() {
    for (String address : List.of("/nope", "/apinope", "/groups?nope=1")) {
      HttpResponse<String> answer = served.get(address);
      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(header(answer, "Content-Type")).startsWith("text/html");
    }
  }

  @Test
  void methodsThatAreTakenAreNamed() {
    assertThat(header(served.get("/api/v1/query"), "Allow")).isEqualTo("POST");
    assertThat(header(served.post(STATS, ""), "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(served.post("/groups", ""), "Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STATS,
        "/api/v1/groups?size=3",
        "/api/v1/modules/enwiki/Roman/similar",
        "/api/v1/groups/nope",
        "/api/v1/nope",
        "/groups",
        "/groups.csv",
        "/groups.json",
        "/modules.csv",
        "/nope",
        "/healthz"
      })
  void headsAreThoseOfWholeAnswers(String address) {
    HttpResponse<String> head =
        served.send(served.request(address).method("HEAD", BodyPublishers.noBody()));
    HttpResponse<String> whole = served.get(address);

    assertThat(head.body()).isEmpty();
    assertThat(whole.body()).isNotEmpty();
    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    if (address.contains(".")) {
      assertThat(header(head, "Content-Length")).isNotEqualTo("0");
    }
    for (String name : List.of("ETag", "Content-Type", "Access-Control-Allow-Origin")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
    }
  }

  @Test
  void everyAnswerTellsBrowsersWhatTheyMayDo() {
    for (String address : List.of("/groups", STATS, "/nope", "/api/nope", "/healthz")) {
      HttpResponse<String> answer = served.get(address);
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void answersAreCompressedForThoseWhoCanReadIt() {
    HttpResponse<String> answer =
        served.send(served.request("/api/v1/groups").header("Accept-Encoding", "gzip"));
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/groups.csv", "/groups.json", "/modules.csv", "/modules.json"})
  void filesThatAreMadeWhileTheyAreSentAreCompressedToo(String address)
      throws IOException, InterruptedException {
    String plain = served.get(address).body();
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                served.request(address).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());

    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(plain);
    }
    assertThat(plain.lines().count()).as("all rows").isGreaterThan(25);
  }

  @Test
  void everyRequestIsLogged() {
    served.get("/api/v1/groups?text=" + "logged%20%E2%80%AE");
    assertThat(served.answered()).contains("GET /api/v1/groups?text=logged%20%E2%80%AE 200");
  }

  @Test
  void portInUseIsOneLine() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Served.in(folder, ServerOptions.DEFAULTS.at("127.0.0.1", served.port())))
        .withMessageStartingWith("127.0.0.1:" + served.port() + ": cannot be listened at");
  }

  @Test
  void addressesThatAreNoneAreRefusedInAFewWords() {
    for (String address :
        List.of("/%FF", "/%", "/%00", "/groups/%C0%80", "/" + "a".repeat(20_000), "/api/v1/%FF")) {
      String answer = served.raw("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(answer).as(address).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
      assertThat(answer)
          .as(address)
          .doesNotContainIgnoringCase("jetty")
          .doesNotContain("Exception")
          .doesNotContain("org.");
    }
  }
}
