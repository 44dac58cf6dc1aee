package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.homolog.corpus.Site;
import org.homolog.store.StoredModule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What harvests count is what a simpler program counts that looks at everything. */
final class HarvestFiguresIT {
  private static final List<String> ACCESS = List.of("desktop", "mobile-web", "mobile-app");
  private static final List<String> TITLES =
      List.of("Main_Page", "কলকাতা", "𒀭_😀", "A\"b\\c", "\"quoted\"", "%25", "Café");

  /** The text of a call with a title that is written out, and not put together. */
  private static final Pattern LOADS =
      Pattern.compile(
          "\\b(?:require|mw\\.loadData|mw\\.loadJsonData)\\s*\\(?\\s*"
              + "(?:'([^'\\n]*)'|\"([^\"\\n]*)\"|\\[\\[(.*?)\\]\\])(?!\\s*\\.\\.)");

  @TempDir private static Path folder;

  private static TestHarvests harvests;

  @BeforeAll
  static void harvest() throws IOException {
    harvests = new TestHarvests(folder.resolve("workspace"));
    harvests.byReplicas("all");
  }

  @Test
  void pageviewsOfAllPagesThatTransclude() throws IOException, SQLException {
    List<Site> sites = harvests.ask(store -> store.sites().all());
    harvests.put(sites.stream().map(HarvestFiguresIT::asTheDumpsNameIt).toList());
    var random = new Random(4);
    Map<String, Long> views = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (String name : List.of("202405-user", "202406-user", "202406-automated", "202406-spider")) {
      Path file = folder.resolve("pageviews-" + name + ".bz2");
      try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
        for (String wiki :
            List.of("bn.wikipedia", "en.wikibooks", "en.wikipedia", "fr.wikipedia")) {
          write(out, wiki, random, name.endsWith("user") ? views : new HashMap<>());
        }
      }
      files.add(file.toString());
    }
    SortedMap<String, Long> expected = harvests.zeros();
    for (String wiki : TestHarvests.WIKIS) {
      String code = wiki.replace("wiki", ".wikipedia ");
      for (List<String> pair :
          TestHarvests.rows(
              wiki,
              "SELECT CONVERT(page_title USING utf8mb4), tl_from FROM page JOIN linktarget ON"
                  + " lt_namespace = 828 AND lt_title = page_title JOIN templatelinks ON"
                  + " tl_target_id = lt_id AND tl_from <> page_id WHERE page_namespace = 828")) {
        long seen = views.getOrDefault(code + pair.getLast(), 0L);
        TestHarvests.add(expected, wiki, pair.getFirst().replace('_', ' '), seen);
      }
    }
    List<String> words = new ArrayList<>(List.of("pageviews"));
    words.addAll(files);
    harvests.byReplicas(words.toArray(String[]::new));
    assertThat(expected.values()).filteredOn(sum -> sum > 0).hasSizeGreaterThan(50);
    assertThat(harvests.figure("pageviews")).isEqualTo(expected);

    harvests.put(sites);
  }

  /** Dumps name wikis by their hosts, of which the two here have one. */
  private static Site asTheDumpsNameIt(Site site) {
    return new Site(
        site.wiki(),
        "https://%s.wikipedia.org".formatted(site.language()),
        site.language(),
        site.family(),
        site.closed(),
        site.namespaces(),
        site.interwiki());
  }

  @Test
  void pageviewsAreTheLastOfAllAndReadAgainWhenTheyAreStale() throws IOException {
    Path file = folder.resolve("pageviews-202404-user.bz2");
    Map<String, Long> views = new HashMap<>();
    try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
      write(out, "127.0.0.1", new Random(6), views);
    }
    List<String> words = List.of("all", "--wiki", "bnwiki", "--pageviews", file.toString());
    List<String> anew = new ArrayList<>(words);
    anew.addAll(List.of("--max-age", "0"));
    String first = harvests.byReplicas(anew.toArray(String[]::new));
    assertThat(first.indexOf("\"kind\":\"pageviews\"")).isPositive();
    assertThat(first.indexOf("\"kind\":\"pageviews\""))
        .isGreaterThan(first.lastIndexOf("\"kind\":\"modules\""));
    String second = harvests.byReplicas(words.toArray(String[]::new));
    assertThat(second).contains("\"kind\":\"modules\"").doesNotContain("\"kind\":\"pageviews\"");
  }

  /** Lines of a wiki's pages, and of some that it does not have; many have no id. */
  private static void write(OutputStream out, String wiki, Random random, Map<String, Long> views)
      throws IOException {
    for (int page = 1; page < 1_000; page++) {
      for (String access : ACCESS) {
        int count = 1 + random.nextInt(random.nextInt(50) == 0 ? 2_000_000_000 : 1_000);
        String id = random.nextInt(9) == 0 ? "null" : String.valueOf(page);
        String title = TITLES.get(random.nextInt(TITLES.size())) + page;
        String line = "%s %s %s %s %d A%5$d%n".formatted(wiki, title, id, access, count);
        out.write(line.getBytes(UTF_8));
        views.merge(wiki + " " + id, (long) count, Long::sum);
      }
    }
  }

  @Test
  void pageviewsOfOneModuleByTheApi() throws IOException, SQLException {
    HttpServer api = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    List<String> asked = new CopyOnWriteArrayList<>();
    api.createContext(
        "/metrics",
        exchange -> {
          String[] path = exchange.getRequestURI().getRawPath().split("/");
          asked.add(URLDecoder.decode(path[path.length - 4], UTF_8));
          byte[] body = "{\"items\":[{\"views\":3}]}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    api.start();
    try {
      String address = "http://127.0.0.1:" + api.getAddress().getPort();
      harvests.withoutReplicas(
          "pageviews", "--module", "bnwiki:মডিউল:তথ্যছক", "--pageviews-api", address);
    } finally {
      api.stop(0);
    }
    List<String> titles = new ArrayList<>();
    for (List<String> page :
        TestHarvests.rows(
            "bnwiki",
            "SELECT page_namespace, CONVERT(page_title USING utf8mb4) FROM page JOIN templatelinks"
                + " ON tl_from = page_id JOIN linktarget ON tl_target_id = lt_id WHERE"
                + " lt_namespace = 828 AND lt_title = 'তথ্যছক'")) {
      String namespace = page.getFirst().equals("0") ? "" : "টেমপ্লেট:";
      titles.add(namespace + page.getLast());
    }
    assertThat(asked).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(harvests.figure("pageviews"))
        .containsEntry("bnwiki:Module:তথ্যছক", 3L * titles.size());
  }

  @Test
  void whatModulesLoad() {
    SortedMap<String, Long> required = harvests.zeros();
    SortedMap<String, Long> requiring = harvests.zeros();
    for (StoredModule module : harvests.modules()) {
      String text = harvests.ask(store -> store.source(module.sha1())).text();
      String wiki = module.id().wiki().dbname();
      Set<String> prefixes = wiki.equals("bnwiki") ? Set.of("Module", "মডিউল") : Set.of("Module");
      SortedSet<String> loads = new TreeSet<>();
      Matcher call = LOADS.matcher(text);
      while (call.find()) {
        String name =
            Stream.of(1, 2, 3).map(call::group).filter(Objects::nonNull).findFirst().orElseThrow();
        int colon = name.indexOf(':');
        if (colon > 0 && prefixes.contains(name.substring(0, colon))) {
          loads.add(name.substring(colon + 1));
        }
      }
      required.put(module.id().toString(), (long) loads.size());
      loads.forEach(title -> TestHarvests.add(requiring, wiki, title, 1));
    }
    assertThat(required.values()).filteredOn(count -> count > 2).hasSizeGreaterThan(20);
    assertThat(harvests.figure("required_modules")).isEqualTo(required);
    assertThat(harvests.figure("requiring_modules")).isEqualTo(requiring);
  }
}
