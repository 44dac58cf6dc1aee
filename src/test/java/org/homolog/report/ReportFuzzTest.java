package org.homolog.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.difference.Differ;
import org.homolog.difference.Difference;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.View;
import org.homolog.ranking.RankedGroup;
import org.homolog.ranking.Ranker;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.page.IndexPageTest;
import org.homolog.report.result.Needs;
import org.homolog.report.result.PairCounts;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.store.StoredModule;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever modules are called, the files of a report read back as what was written. */
final class ReportFuzzTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final byte SEPARATOR = (byte) 0xFF;

  @TempDir private static Path folder;

  static Stream<byte[]> seeds() {
    return Stream.of(
            List.of("enwiki", "Date", "dewiki", "Datum", "Date/doc", "mw.title", "enwiki/Date.lua"),
            List.of("w", "a,b", "\"", "a\"\r\n\"b", "=1+1", "a\tb\\t", "\n", "", "\\", "\r", "|"),
            List.of("<script>alert(1)</script>", "</script>", "<!--", "]]>", "&amp;", "'\"><b>"),
            List.of("{{a|b}}", "[[c]]", "|}", "|-", "<nowiki>", "~~~~", "__TOC__", "'''", "\n* x"),
            List.of("\u202Eabc", "\u2066x\u2069", "\u2028", "\u0085", "\0", "😀", "\uFEFF"))
        .map(ReportFuzzTest::input);
  }

  private static byte[] input(List<String> texts) {
    var bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      bytes.writeBytes(text.getBytes(UTF_8));
      bytes.write(SEPARATOR);
    }
    return bytes.toByteArray();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "", maxExecutions = 300)
  void reportsReadBack(byte[] input) throws IOException {
    var drawn = new Drawn(input);
    Clustering modules = drawn.clustering(0);
    Clustering functions = drawn.clustering(1);
    var results =
        new Results(
            modules,
            functions,
            new Ranker(RankingOptions.DEFAULTS).rank(modules.groups(), drawn.usage),
            new Ranker(RankingOptions.DEFAULTS).rank(functions.groups(), drawn.usage),
            drawn.stored,
            drawn.usage);
    var summary =
        new Summary(
            drawn.text(),
            Map.of(drawn.text(), drawn.text()),
            List.of(new Summary.Failure(drawn.text(), 1, 1, drawn.text())),
            List.of(drawn.text()),
            Map.of("written", "2026-01-01T00:00:00Z"));
    boolean expand = drawn.number(2) > 0;
    new ReportWriter(
            new ReportOptions(
                ReportOptions.DEFAULTS.formats(), 1 + drawn.number(4), expand ? 1000 : 0),
            ReportFuzzTest::titles)
        .write(results, summary, folder);
    check(results, summary, expand);
  }

  private static void check(Results results, Summary summary, boolean expand) throws IOException {
    var ranked = new ArrayList<>(results.rankedModules());
    ranked.addAll(results.rankedFunctions());
    var places = new Places(results.stored());
    groups(JSON.readTree(read("groups.json")), ranked, results, places);
    csv(Cells.ofCsv(read("groups.csv")), ranked);
    pairs(Cells.ofTsv(read("pairs.tsv")), results, places, expand);
    if (!expand) {
      variants(Cells.ofTsv(read("variants.tsv")), results, places);
    }
    JsonNode written = JSON.readTree(read("summary.json"));
    assertThat(written.get("version").stringValue()).isEqualTo(summary.version());
    assertThat(written.get("unparsable").get(0).get("path").stringValue())
        .isEqualTo(summary.unparsable().getFirst().path());
    items(Cells.ofTsv(read("similar_no_common_item.tsv")), 6, results);
    items(Cells.ofTsv(read("common_item_not_similar.tsv")), 3, results);
    page(read("index.html"));
    assertThat(read("report.wikitext")).isNotBlank();
  }

  /** A difference of lines that hold the units' titles. */
  private static Optional<Difference> titles(CodeUnit left, CodeUnit right) {
    return Optional.of(
        new Differ(new DifferenceOptions(View.PLAIN))
            .compare(Source.of(left.module().title()), Source.of(right.module().title())));
  }

  /** The page's only scripts are its own two, and all its data reads back. */
  private static void page(String page) {
    List<MatchResult> data = IndexPageTest.data(page);
    assertThat(data).isNotEmpty();
    assertThat(data).allSatisfy(match -> assertThat(JSON.readTree(match.group(2))).isNotNull());
    assertThat(page.split("<script", -1)).hasSize(1 + 2 + data.size());
  }

  private static String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static void groups(
      JsonNode written, List<RankedGroup> ranked, Results results, Places places) {
    assertThat(written.get("groups").size()).isEqualTo(ranked.size());
    for (int i = 0; i < ranked.size(); i++) {
      JsonNode group = written.get("groups").get(i);
      var members = new ArrayList<JsonNode>();
      group.get("variants").forEach(variant -> variant.get("members").forEach(members::add));
      List<CodeUnit> units = ranked.get(i).group().members();
      assertThat(members).hasSameSizeAs(units);
      for (int j = 0; j < units.size(); j++) {
        ModuleId module = units.get(j).module();
        JsonNode member = members.get(j);
        assertThat(member.get("wiki").stringValue()).isEqualTo(module.wiki().dbname());
        assertThat(member.get("title").stringValue()).isEqualTo(module.title());
        assertThat(member.get("path").stringValue()).isEqualTo(places.of(module));
        var figures = new TreeMap<String, Long>();
        member
            .get("usage")
            .properties()
            .forEach(e -> figures.put(e.getKey(), e.getValue().asLong()));
        assertThat(figures)
            .isEqualTo(results.usage().getOrDefault(module, Usage.UNKNOWN).figures());
      }
    }
  }

  private static void csv(List<List<String>> rows, List<RankedGroup> ranked) {
    assertThat(rows).hasSize(1 + ranked.size());
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    int wiki = rows.getFirst().indexOf("wiki");
    for (int i = 0; i < ranked.size(); i++) {
      ModuleId module = ranked.get(i).group().canonical().module();
      assertThat(rows.get(i + 1).get(wiki)).isEqualTo(module.wiki().dbname());
      assertThat(rows.get(i + 1).get(wiki + 1)).isEqualTo(module.title());
      assertThat(rows.get(i + 1).getLast())
          .isEqualTo(String.join("|", Needs.of(ranked.get(i)).requires()));
    }
  }

  private static void pairs(
      List<List<String>> rows, Results results, Places places, boolean expand) {
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    var known = new TreeSet<String>();
    results.stored().keySet().forEach(module -> known.add(places.of(module)));
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(known).contains(row.get(1), row.get(2));
    }
    if (expand) {
      assertThat(rows)
          .hasSize(
              (int) (1 + PairCounts.all(results.modules()) + PairCounts.all(results.functions())));
    }
  }

  /** All rows are whole, and of modules there are: the wiki's column, and the title's. */
  private static void items(List<List<String>> rows, int wiki, Results results) {
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    for (List<String> row : rows.subList(1, rows.size())) {
      var module = new ModuleId(new Wiki(row.get(wiki)), row.get(wiki + 1));
      assertThat(results.stored()).containsKey(module);
    }
  }

  private static void variants(List<List<String>> rows, Results results, Places places) {
    var expected = new ArrayList<List<String>>();
    expected.add(List.of("variant", "member"));
    for (Clustering clustering : List.of(results.modules(), results.functions())) {
      for (Variant variant : clustering.variants()) {
        for (CodeUnit member : variant.members()) {
          expected.add(List.of(name(variant.representative(), places), name(member, places)));
        }
      }
    }
    assertThat(rows).isEqualTo(expected);
  }

  private static String name(CodeUnit unit, Places places) {
    return places.of(unit.module()) + (unit.isModule() ? "" : ":" + unit.lines());
  }

  /** What a run may have found, drawn from texts with bytes between them that no text has. */
  private static final class Drawn {
    private final List<byte[]> texts = new ArrayList<>();
    private final byte[] numbers;
    private int text;
    private int number;
    final Map<ModuleId, StoredModule> stored = new HashMap<>();
    final Map<ModuleId, Usage> usage = new HashMap<>();

    Drawn(byte[] input) {
      numbers = input.length == 0 ? new byte[1] : input;
      int start = 0;
      for (int end = 0; end <= input.length; end++) {
        if (end == input.length || input[end] == SEPARATOR) {
          texts.add(Arrays.copyOfRange(input, start, end));
          start = end + 1;
        }
      }
    }

    /** The next text, again from the first after the last; valid Unicode, as sources give it. */
    String text() {
      return new String(texts.get(text++ % texts.size()), UTF_8);
    }

    /** From 0 to below {@code bound}. */
    int number(int bound) {
      return (numbers[number++ % numbers.length] & 0xFF) % bound;
    }

    private long figure() {
      return Long.MAX_VALUE >> number(64);
    }

    private ModuleId module() {
      String wiki = text();
      String title = text();
      var id = new ModuleId(new Wiki(wiki.isBlank() ? "w" : wiki), title.isEmpty() ? "T" : title);
      while (stored.containsKey(id)) { // a store has no module twice
        id = new ModuleId(id.wiki(), id.title() + "'");
      }
      Optional<String> path = number(2) == 0 ? Optional.empty() : Optional.of(text());
      stored.put(id, new StoredModule(id, OptionalLong.empty(), 0, "", path));
      if (number(2) > 0) {
        var figures = new TreeMap<String, Long>();
        figures.put(text(), figure());
        figures.put("transclusions", figure());
        var facts = new TreeMap<String, String>();
        facts.put(Usage.ITEM, number(2) == 0 ? text() : "Q" + number(3));
        usage.put(id, new Usage(figures, facts, text(), text()));
      }
      return id;
    }

    private Variant variant(int ordinal) {
      var members = new ArrayList<CodeUnit>();
      var forms = new ArrayList<Integer>();
      for (int count = 1 + number(3); count > 0; count--) {
        var lines = new LineRange(1, 1 + number(256));
        members.add(new CodeUnit(module(), ordinal, lines, number(256)));
        forms.add(number(2));
      }
      return new Variant(members, forms, forms);
    }

    private Likeness likeness() {
      return new Likeness(
          CloneType.values()[number(3)],
          number(2) > 0,
          number(256) / 255.0,
          number(256) / 255.0,
          number(256) / 255.0,
          number(256) / 255.0,
          Evidence.NONE);
    }

    Clustering clustering(int ordinal) {
      var variants = new ArrayList<Variant>();
      var pairs = new ClonePairs();
      var groups = new ArrayList<RedundancyGroup>();
      for (int count = number(3); count > 0; count--) {
        Variant one = variant(ordinal);
        Variant other = variant(ordinal);
        Likeness likeness = likeness();
        pairs.add(variants.size(), variants.size() + 1, likeness);
        variants.add(one);
        variants.add(other);
        groups.add(
            new RedundancyGroup(
                "m" + count,
                one.representative(),
                new Capabilities(new TreeSet<>(List.of(text())), new TreeSet<>(List.of(text()))),
                List.of(one, other),
                List.of(new ClonePair(one.representative(), other.representative(), likeness))));
      }
      return new Clustering(variants.size(), variants, pairs, groups, List.of());
    }
  }
}
