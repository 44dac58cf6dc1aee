package org.homolog.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.Samples;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.ranking.RankingOptions;
import org.homolog.source.SourceOptions;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Editions;
import org.homolog.web.edition.Route;
import org.homolog.web.edition.Route.Method;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Request;
import org.homolog.workspace.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** The site over a workspace, without a server: requests go to the routes' handlers. */
public final class TestSite {
  private static final Pattern HREF = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}|<(\\w+)>");

  private final Editions editions;

  private TestSite(Editions editions) {
    this.editions = editions;
  }

  /** The site of the modules that were written for this project. */
  public static TestSite samples() {
    return Opened.SAMPLES;
  }

  /** A site where titles, wikis and reasons are markup, or reorder text, or lead astray. */
  public static TestSite hostile() {
    return Opened.HOSTILE;
  }

  /** The sites, each opened when it is first asked for. */
  private static final class Opened {
    static final TestSite SAMPLES = open(Samples.FOLDER, _ -> {});
    static final TestSite HOSTILE = open(Hostile.file(), Hostile::harvest);
  }

  private static TestSite open(Path modules, Consumer<ModuleStore> more) {
    try {
      Workspace workspace = Workspace.open(Files.createTempDirectory("homolog-site"));
      var homolog = new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
      homolog.read(List.of(modules), SourceOptions.DEFAULTS, false);
      try (ModuleStore store = workspace.store()) {
        more.accept(store);
      }
      homolog.index();
      homolog.cluster();
      homolog.rank(RankingOptions.DEFAULTS);
      return new TestSite(Editions.open(homolog, workspace, new Silent(), Duration.ofDays(1)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** There are no news where nothing changes. */
  private static final class Silent implements Editions.News {
    @Override
    public void switched(Edition edition) {}

    @Override
    public void failed(Exception reason) {
      throw new AssertionError(reason);
    }
  }

  /** What is answered to a GET of an address. */
  public Answer get(String address) throws Exception {
    String path = address.replaceFirst("[?#].*", "");
    Route route = route(path);
    return editions.ask(
        edition ->
            route
                .handler()
                .answer(
                    new Request(
                        path,
                        parts(route, path),
                        query(address),
                        Map.of(),
                        Source.of(""),
                        Duration.ofSeconds(10)),
                    edition));
  }

  /** The text of what is answered. */
  public String text(String address) throws Exception {
    Answer answer = get(address);
    var text = new StringBuilder(new String(answer.body(), StandardCharsets.UTF_8));
    answer.more().forEachRemaining(text::append);
    return text.toString();
  }

  /** Asks something of an edition. */
  public interface Question {
    void ask(Edition edition) throws Exception;
  }

  /** Asks something of the edition. */
  public void ask(Question question) throws Exception {
    editions.ask(
        edition -> {
          question.ask(edition);
          return true;
        });
  }

  /** The addresses of a page that are the site's own, as a browser reads them. */
  public static List<String> links(String page) {
    return HREF.matcher(page)
        .results()
        .map(match -> match.group(1).replace("&amp;", "&").replace("&#34;", "\""))
        .filter(href -> href.startsWith("/") && !href.startsWith("/assets/"))
        .distinct()
        .toList();
  }

  /** Whether a route leads to an address. */
  public static boolean leads(String address) {
    String path = address.replaceFirst("[?#].*", "");
    return SiteRoutes.all().stream()
        .map(Route::path)
        .anyMatch(route -> matcher(route, path).matches());
  }

  private static Route route(String path) {
    return SiteRoutes.all().stream()
        .filter(route -> route.method() == Method.GET && matcher(route.path(), path).matches())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no route leads to " + path));
  }

  private static Matcher matcher(String route, String path) {
    String pattern = PART.matcher(route).replaceAll(m -> m.group(1) == null ? "(.+)" : "([^/]+)");
    return Pattern.compile(pattern).matcher(path);
  }

  private static Map<String, String> parts(Route route, String path) {
    var parts = new HashMap<String, String>();
    Matcher values = matcher(route.path(), path);
    if (values.matches()) {
      Matcher names = PART.matcher(route.path());
      for (int i = 1; names.find(); i++) {
        String name = names.group(1) == null ? names.group(2) : names.group(1);
        parts.put(name, decode(values.group(i)));
      }
    }
    return parts;
  }

  private static Map<String, List<String>> query(String address) {
    var query = new LinkedHashMap<String, List<String>>();
    String text = address.replaceFirst("#.*", "").replaceFirst("^[^?]*\\??", "");
    for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
      int equals = pair.indexOf('=');
      query
          .computeIfAbsent(decode(pair.substring(0, equals)), _ -> new ArrayList<>())
          .add(decode(pair.substring(equals + 1)));
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Modules and a harvest whose names do harm where they are not escaped. */
  private static final class Hostile {
    private static final List<String> TITLES =
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "\u2066gnp.exe",
            "..",
            "a//b/",
            "../../etc/passwd",
            "50% off?#&+;=",
            "=HYPERLINK(\"x\")",
            "\uD83D\uDE00/\u05D0");

    static Path file() {
      var lines = new StringBuilder();
      for (String wiki : List.of("enwiki", "<b>wiki", "..")) {
        for (int i = 0; i < TITLES.size(); i++) {
          lines.append(line(wiki, TITLES.get(i), code(i / 2)));
        }
        lines.append(line(wiki, "<i>broken", "local <script> = "));
      }
      try {
        return Files.writeString(
            Files.createTempDirectory("homolog-hostile").resolve("modules.jsonl"), lines);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    private static String line(String wiki, String title, String text) {
      return new JsonMapper().writeValueAsString(Map.of("wiki", wiki, "title", title, "text", text))
          + "\n";
    }

    /** Another module for every number. */
    private static String code(int number) {
      String[] names = {"alpha", "bravo", "charlie", "delta", "echo"};
      String name = names[number];
      return """
      local p = {}
      function p.%1$s(frame)
        local %1$sCount = tonumber(frame.args['%1$s']) or %2$d
        local parts = {}
        for i = 1, %1$sCount do
          parts[#parts + 1] = frame:expandTemplate{title = '%1$s' .. i, args = {i %3$s %2$d}}
        end
        return table.concat(parts, '%1$s') .. mw.text.nowiki('%1$s')
      end
      return p
      """
          .formatted(name, number + 2, List.of("+", "-", "*", "/", "%").get(number));
    }

    static void harvest(ModuleStore store) {
      Instant time = Instant.parse("2026-01-02T03:04:05Z");
      var wiki = new Wiki("enwiki");
      store
          .fetches()
          .put(new Fetch(wiki, "modules", time, 10, 2, "<script>alert(2)</script>\nlater"));
      store.fetches().put(new Fetch(wiki, "usage", time, 10, 0, ""));
      store.missed().put(wiki, 7, "<script>alert(3)</script>", 1, "too <b>long</b>", time);
      store.missed().put(wiki, 8, "..", 1, "too <b>long</b>", time);
    }
  }
}
