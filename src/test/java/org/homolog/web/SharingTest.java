package org.homolog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.homolog.corpus.Source;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Method;
import org.homolog.web.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Visitors share the site, and what costs nothing waits for nothing. */
@Timeout(300)
final class SharingTest {
  private static final String QUERY = "/api/v1/query";
  private static final String LUA = "local p = {} function p.f(a) return a + 1 end return p -- ";

  @TempDir private Path folder;

  private static CompletableFuture<HttpResponse<String>> ask(Served served, String visitor) {
    return served.sendLater(
        served
            .request(QUERY)
            .header("X-Forwarded-For", visitor)
            .POST(BodyPublishers.ofString(LUA + "x".repeat(50_000))));
  }

  /** One visitor asks for all that it gets; another is answered all the same. */
  @Test
  void crowdsOfOneLeaveRoomForAnother() throws IOException {
    Served.make(folder);
    ServerOptions options =
        Served.options(1, 4, Duration.ofSeconds(10))
            .behind(Set.of(InetAddress.ofLiteral("127.0.0.1")));
    try (Served served = Served.in(folder, options)) {
      boolean refused = false;
      for (int round = 0; round < 200 && !refused; round++) {
        List<CompletableFuture<HttpResponse<String>>> crowd =
            IntStream.range(0, 32).mapToObj(_ -> ask(served, "203.0.113.1")).toList();
        for (int i = 0; i < 3; i++) {
          HttpResponse<String> answer = ask(served, "203.0.113.2").join();
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        refused = crowd.stream().anyMatch(each -> each.join().statusCode() == 503);
      }
      assertThat(refused).as("the crowd is too large").isTrue();
      assertThat(served.faults()).isEmpty();
    }
  }

  private static Route route(Method method, String path) {
    return SiteRoutes.all().stream()
        .filter(route -> route.method() == method && route.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static Request request(
      Map<String, String> parts, Map<String, List<String>> query, String body) {
    return new Request("", parts, query, Map.of(), Source.of(body), Duration.ZERO);
  }

  private static long cost(
      Edition edition, String path, Map<String, String> parts, Map<String, List<String>> query) {
    return route(Method.GET, path).cost().of(request(parts, query, ""), edition);
  }

  @Test
  void theEmptyFormCostsNothing() throws Exception {
    TestSite.samples()
        .ask(
            edition -> {
              assertThat(cost(edition, "/search", Map.of(), Map.of())).isZero();
              Route form = route(Method.POST, "/search");
              for (String blank : List.of("", " \n\t\n")) {
                assertThat(form.cost().of(request(Map.of(), Map.of(), blank), edition)).isZero();
              }
              assertThat(form.cost().of(request(Map.of(), Map.of(), LUA), edition))
                  .isEqualTo(LUA.length());
            });
  }

  @Test
  void theCostIsThatOfWhatIsAskedFor() throws Exception {
    Map<String, String> yesno = Map.of("wiki", "enwiki", "title", "Yesno");
    Map<String, String> none = Map.of("wiki", "enwiki", "title", "None");
    TestSite.samples()
        .ask(
            edition -> {
              for (String path :
                  List.of("/modules/{wiki}/<title>", "/api/v1/modules/{wiki}/{title}/similar")) {
                assertThat(cost(edition, path, yesno, Map.of())).as(path).isBetween(100L, 10_000L);
                assertThat(cost(edition, path, none, Map.of())).as(path).isZero();
              }
              for (String path : List.of("/module", "/search")) {
                assertThat(
                        cost(
                            edition,
                            path,
                            Map.of(),
                            Map.of("wiki", List.of("enwiki"), "title", List.of("Yesno"))))
                    .as(path)
                    .isBetween(100L, 10_000L);
              }
              for (String path : List.of("compare", "merge", "merge.json", "merge.wikitext")) {
                String route = "/groups/{id}/" + path;
                assertThat(cost(edition, route, Map.of("id", "m051b3f7245"), Map.of()))
                    .as(path)
                    .isPositive();
                assertThat(cost(edition, route, Map.of("id", "none"), Map.of())).as(path).isZero();
              }
            });
  }
}
