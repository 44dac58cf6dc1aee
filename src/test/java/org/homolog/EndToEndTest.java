package org.homolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.cli.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample corpus from its folder to the report. */
final class EndToEndTest {
  private static final Path EXPECTED = Path.of("src/test/resources/org/homolog/report");
  private static final List<String> TABLES =
      List.of(
          "groups.json",
          "groups.csv",
          "pairs.tsv",
          "similar_no_common_item.tsv",
          "common_item_not_similar.tsv");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @TempDir private static Path folder;

  @BeforeAll
  static void run() {
    assertThat(run("samples", Samples.FOLDER).code()).isZero();
  }

  private static Ran run(String workspace, Path source) {
    return Ran.in(folder.resolve(workspace), List.of("run", source.toString()));
  }

  private static String read(String workspace, String file) throws IOException {
    return Files.readString(folder.resolve(workspace).resolve("report").resolve(file));
  }

  /** The summary without what differs from run to run and from build to build. */
  private static String summary(String workspace) throws IOException {
    ObjectNode summary = (ObjectNode) JSON.readTree(read(workspace, "summary.json"));
    summary.remove("times");
    summary.remove("version");
    return JSON.writeValueAsString(summary) + "\n";
  }

  /** The page for Meta without the same. */
  private static String wikitext(String workspace) throws IOException {
    String page = read(workspace, "report.wikitext");
    String stamp = " by Homolog <bdi>[^<]*</bdi> at [-0-9T:.Z]+";
    assertThat(page).containsOnlyOnce("The page was written by").containsPattern(stamp);
    return page.replaceFirst(stamp, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups.json",
        "groups.csv",
        "pairs.tsv",
        "similar_no_common_item.tsv",
        "common_item_not_similar.tsv"
      })
  void report(String file) throws IOException {
    Golden.check(EXPECTED.resolve(file), read("samples", file));
  }

  @Test
  void summary() throws IOException {
    Golden.check(EXPECTED.resolve("summary.json"), summary("samples"));
  }

  @Test
  void wikitext() throws IOException {
    Golden.check(EXPECTED.resolve("report.wikitext"), wikitext("samples"));
  }

  @Test
  void groupsAreThoseAReaderWouldMake() throws IOException {
    Map<String, Set<String>> expected = new HashMap<>();
    for (JsonNode group :
        JSON.readTree(Files.readString(Samples.FOLDER.resolve("expected.json"))).get("groups")) {
      Set<String> members = new HashSet<>();
      group.get("members").forEach(member -> members.add(member.stringValue()));
      members.forEach(member -> expected.put(member, members));
    }
    Map<String, Set<String>> found = new HashMap<>();
    for (JsonNode group : JSON.readTree(read("samples", "groups.json")).get("groups")) {
      if (group.get("unit").stringValue().equals("module")) {
        Set<String> members = members(group);
        members.forEach(member -> found.put(member, members));
      }
    }
    assertThat(found).hasSizeGreaterThan(60);
    assertThat(f1(expected, found)).isGreaterThanOrEqualTo(0.97);
  }

  private static Set<String> members(JsonNode group) {
    Set<String> members = new HashSet<>();
    for (JsonNode variant : group.get("variants")) {
      for (JsonNode member : variant.get("members")) {
        members.add(member.get("wiki").stringValue() + ":" + member.get("title").stringValue());
      }
    }
    return members;
  }

  /** B-cubed F1 (Bagga and Baldwin 1998) over the modules in a group on either side. */
  private static double f1(Map<String, Set<String>> expected, Map<String, Set<String>> found) {
    Set<String> all = new HashSet<>(expected.keySet());
    all.addAll(found.keySet());
    double precision = 0;
    double recall = 0;
    for (String module : all) {
      Set<String> right = expected.getOrDefault(module, Set.of(module));
      Set<String> ours = found.getOrDefault(module, Set.of(module));
      double both = ours.stream().filter(right::contains).count();
      precision += both / ours.size() / all.size();
      recall += both / right.size() / all.size();
    }
    return 2 * precision * recall / (precision + recall);
  }

  @Test
  void aSecondRunSkipsWhatIsUpToDate() throws IOException {
    run("twice", Samples.FOLDER);
    Map<String, String> before = tables("twice");
    String summary = read("twice", "summary.json");
    Ran again = run("twice", Samples.FOLDER);
    assertThat(again.code()).isZero();
    assertThat(again.err())
        .contains("0 new, 0 changed, 0 removed")
        .contains("index: 0 texts indexed")
        .contains("cluster: up to date")
        .contains("report: up to date");
    assertThat(tables("twice")).isEqualTo(before).isEqualTo(tables("samples"));
    assertThat(read("twice", "summary.json")).isEqualTo(summary);
  }

  private static Map<String, String> tables(String workspace) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String file : TABLES) {
      tables.put(file, read(workspace, file));
    }
    return tables;
  }

  @Test
  void orderOfModulesDoesNotMatter() throws IOException {
    List<String> lines = jsonLines();
    Map<String, String> first = imported("in-order", lines);
    Collections.shuffle(lines, new Random(5));
    assertThat(imported("shuffled", lines)).isEqualTo(first);
    assertThat(summary("shuffled")).isEqualTo(summary("in-order"));
    assertThat(wikitext("shuffled")).isEqualTo(wikitext("in-order"));
  }

  private static Map<String, String> imported(String name, List<String> lines) throws IOException {
    Path source = Files.createDirectory(folder.resolve(name + "-source"));
    Files.copy(Samples.FOLDER.resolve("usage.tsv"), source.resolve("usage.tsv"));
    assertThat(run(name, Files.write(source.resolve("modules.jsonl"), lines)).code()).isZero();
    return tables(name);
  }

  private static List<String> jsonLines() throws IOException {
    var compact = new JsonMapper();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Samples.FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".lua")).sorted().toList()) {
        Path below = Samples.FOLDER.relativize(file);
        String title = below.subpath(1, below.getNameCount()).toString().replace(".lua", "");
        lines.add(
            compact.writeValueAsString(
                Map.of(
                    "wiki", below.getName(0).toString(),
                    "title", title,
                    "text", Files.readString(file))));
      }
    }
    return lines;
  }
}
