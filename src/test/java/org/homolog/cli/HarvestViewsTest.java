package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pageviews of a few modules, of a server in this process that stands for wiki and API. */
final class HarvestViewsTest {
  private static final Wiki BNWIKI = new Wiki("bnwiki");
  private static final int MODULE_PAGE = 5;

  /** Pages by the title of the module that they transclude, as the wiki gives them. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "Module:তারিখ", List.of("{\"pageid\":1,\"ns\":0,\"title\":\"কলকাতা শহর\"}"),
          "Module:Date",
              List.of(
                  "{\"pageid\":5,\"ns\":828,\"title\":\"মডিউল:Date\"}",
                  "{\"pageid\":1,\"ns\":0,\"title\":\"কলকাতা শহর\"}",
                  "{\"pageid\":2,\"ns\":10,\"title\":\"টেমপ্লেট:A/B?\"}"));

  private static final Map<String, Long> VIEWS =
      Map.of("কলকাতা_শহর", 4_000_000_000L, "টেমপ্লেট:A/B?", 7L, "মডিউল:Date", 1_000L);

  @TempDir private Path workspace;

  private final List<String> days = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/w/api.php", HarvestViewsTest::wiki);
    server.createContext(
        "/rest/metrics/pageviews/per-article/127.0.0.1/all-access/user/", this::rest);
    server.start();
    Files.createDirectories(workspace);
    try (ModuleStore store = ModuleStore.open(workspace.resolve("modules.db"));
        StoreWriter writer = store.write()) {
      var names = new TreeMap<Integer, List<String>>(Map.of(828, List.of("মডিউল", "Module")));
      store.sites().put(new Site(BNWIKI, url(), "bn", "wikipedia", false, names, new TreeMap<>()));
      for (String title : List.of("Date", "তারিখ")) {
        writer.put(
            Module.of(
                new ModuleId(BNWIKI, title),
                title.equals("Date") ? OptionalLong.of(MODULE_PAGE) : OptionalLong.empty(),
                1,
                Optional.empty(),
                Source.of("return '" + title + "'")));
      }
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void wiki(HttpExchange exchange) throws IOException {
    Map<String, String> asked = new TreeMap<>();
    for (String parameter : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] sides = parameter.split("=", 2);
      asked.put(sides[0], URLDecoder.decode(sides[1], UTF_8));
    }
    List<String> pages = PAGES.getOrDefault(asked.getOrDefault("geititle", ""), List.of());
    answer(
        exchange,
        200,
        "{\"batchcomplete\":true,\"query\":{\"pages\":[%s]}}".formatted(String.join(",", pages)));
  }

  private void rest(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getRawPath().split("/");
    days.add(path[path.length - 2] + " " + path[path.length - 1]);
    Long views = VIEWS.get(URLDecoder.decode(path[path.length - 4], UTF_8));
    answer(
        exchange,
        views == null ? 404 : 200,
        "{\"items\":[{\"views\":%d},{\"views\":1}]}".formatted(views == null ? 0 : views - 1));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Ran pageviews(String... words) {
    List<String> all = new ArrayList<>(List.of("harvest", "pageviews"));
    all.addAll(List.of(words));
    all.addAll(List.of("--pageviews-api", url() + "/rest", "--contact", "a@example.org"));
    all.addAll(List.of("--no-replicas", "--workspace", workspace.toString()));
    return Ran.in(workspace, all);
  }

  @Test
  void saysHowAWikiThatIsNamedByItsAddressBecomesKnown() {
    Ran ran =
        Ran.in(
            workspace,
            List.of(
                "harvest",
                "modules",
                "--wiki",
                "xwiki",
                "--api",
                "https://x.example/w/api.php",
                "--contact",
                "a@example.org",
                "--workspace",
                workspace.toString()));
    assertThat(ran.err())
        .contains(
            "no such wiki is known yet, run: homolog harvest wikis --api https://x.example/w/api.php");
  }

  private long views(String title) {
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      return store
          .usage()
          .getOrDefault(new ModuleId(BNWIKI, title), Usage.UNKNOWN)
          .figures()
          .getOrDefault("pageviews", -1L);
    }
  }

  @Test
  void ofAllPagesButTheModulesOwn() {
    Ran ran =
        pageviews(
            "--module=bnwiki:Module:Date",
            "--module=bnwiki:মডিউল:তারিখ",
            "--from=2026-01-31",
            "--to=2026-02-01");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"kind\":\"pageviews-api\"", "\"done\":2");
    assertThat(views("Date")).isEqualTo(4_000_000_007L);
    assertThat(views("তারিখ")).isEqualTo(4_000_000_000L);
    assertThat(days).hasSize(3).containsOnly("2026013100 2026020100");
  }

  @Test
  void theLastFullMonthIsTheDefault() {
    assertThat(pageviews("--module=bnwiki:Module:Date").code()).isZero();
    assertThat(days)
        .hasSize(2)
        .allMatch(range -> range.matches("\\d{6}0100 \\d{6}(28|29|30|31)00"));
  }

  @Test
  void whatTooManyPagesTranscludeIsLeftOut() {
    Ran ran =
        pageviews(
            "--module=bnwiki:Module:Date",
            "--module=bnwiki:Module:তারিখ",
            "--module=bnwiki:Module:None",
            "--pages-at-most=2");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.out())
        .contains("\"done\":1,\"missing\":2")
        .contains(
            "bnwiki: more than 2 pages transclude Module:Date: allow more by --pages-at-most");
    assertThat(views("Date")).isEqualTo(-1);
    assertThat(views("তারিখ")).isEqualTo(4_000_000_000L);
  }
}
