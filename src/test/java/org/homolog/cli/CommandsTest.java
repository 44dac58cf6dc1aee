package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.homolog.Samples;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands print, and how they fail: in one line, with the exit code that is documented. */
final class CommandsTest {
  private static final Pattern BLANKS = Pattern.compile(" ");
  private static final String YESNO = "corpus-samples/enwiki/Yesno.lua";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;

  @BeforeAll
  static void run() {
    Ran ran = Ran.in(samples(), List.of("run", Samples.FOLDER.toString(), "--quiet"));
    assertThat(ran.code()).isZero();
    assertThat(ran.all()).isEmpty();
  }

  private static Path samples() {
    return folder.resolve("samples");
  }

  /** Runs a command of words without blanks on the samples. */
  private static Ran ran(String line) {
    return Ran.in(samples(), BLANKS.splitAsStream(line).toList());
  }

  private static void assertFailed(Ran ran, ExitCode code, String message) {
    assertThat(ran.err()).startsWith("homolog: ").contains(message).hasLineCount(1);
    assertThat(ran.err()).doesNotContain("Exception").doesNotContain("internal error");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(code.code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nope | no such command: nope (see 'homolog --help')",
        "querry | did you mean query?",
        "--nope | Unknown option: '--nope' (see 'homolog --help')",
        "rank --nope | Unknown option: '--nope' (see 'homolog rank --help')",
        "query | Missing required parameter: 'MODULE'",
        "import | Missing required parameter: 'SOURCE'",
        "index surplus | Unmatched argument",
        "import corpus-samples --wiki= | a wiki needs a database name",
        "import corpus-samples --wiki enwiki --wikis | either one wiki or a folder of wikis",
        "rank --weight foo=1 | foo, which is none of transclusions, pageviews,",
        "rank --weight transclusions=-1 | the weight of transclusions is 0 or more, not -1.0",
        "rank --weight transclusions=much | 'much' is no number",
        "rank --weight transclusions | --weight",
        "rank --limit pageviews=0 | the limit of pageviews is above 0, not 0.0",
        "rank --top -1 | 0 or more, not -1",
        "report --format nope | expected one of [JSON, CSV, HTML, WIKITEXT]",
        "query enwiki:Yesno --min-confidence 2 | a confidence lies in [0, 1], not 2.0",
        "query enwiki:Yesno --top 0 | one similar unit at least, not 0",
        "query enwiki:Yesno --top some | 'some' is no whole number",
        "query corpus-samples | corpus-samples: is a folder",
        "compare corpus-samples/enwiki/Yesno.lua corpus-samples | corpus-samples: is a folder",
        "compare - - | standard input can be one of the two modules only",
        "compare enwiki:Yesno enwiki:Yesno --context -1 | 0 or more",
        "parse corpus-samples | corpus-samples: is a folder",
        "parse enwiki:Yesno --show nope | expected one of [AST, EXACT, CANONICAL, BLIND]",
      })
  void misused(String line, String message) {
    assertFailed(ran(line), ExitCode.USAGE, message);
  }

  @Test
  void aCommandIsMissing() {
    Ran ran = Ran.in(samples(), List.of());
    assertFailed(ran, ExitCode.USAGE, "a command is missing (see 'homolog --help')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query nowiki:Module:Yesno",
        "query enwiki:Module:Nope",
        "query nope.lua",
        "query enwiki:",
        "compare enwiki:Yesno enwiki:Nope",
        "parse nope.lua"
      })
  void unknownModule(String line) {
    assertFailed(ran(line), ExitCode.NOT_FOUND, "no such file, and no such module");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parse FILE", "compare FILE YESNO", "compare YESNO FILE"})
  void unparsable(String line) {
    String file = "corpus-samples/ruwiki/Песочница.lua";
    assertFailed(
        ran(line.replace("FILE", file).replace("YESNO", YESNO)),
        ExitCode.SYNTAX,
        file + ":17:1: unexpected end of file");
  }

  @Test
  void queryReadsWhatCanBeReadOfWhatIsNotLua() {
    Ran query = ran("query corpus-samples/ruwiki/Песочница.lua");
    assertThat(query.code()).isZero();
    assertThat(query.out()).contains("ruwiki:Module:Песочница");
  }

  @Test
  void queryOfProseIsAnError() throws IOException {
    byte[] prose = "This is a page of prose.\nIt has no code at all.\n".getBytes(UTF_8);
    assertFailed(Ran.in(samples(), prose, List.of("query", "-")), ExitCode.SYNTAX, "-:1:1: near");
  }

  @Test
  void standardInputIsAModule() throws IOException {
    byte[] yesno = Files.readAllBytes(Path.of(YESNO));
    assertThat(Ran.in(samples(), yesno, List.of("query", "-")).out())
        .contains("1-28             1.000       1.000  T1              2  enwiki:Module:Yesno");
    assertThat(Ran.in(samples(), yesno, List.of("parse", "-")).out()).startsWith("Chunk 4:1");
    assertThat(Ran.in(samples(), yesno, List.of("compare", YESNO, "-")).out())
        .startsWith("confidence 1.000  similarity 1.000  type T1");
    assertFailed(
        Ran.in(samples(), "local".getBytes(UTF_8), List.of("parse", "-")),
        ExitCode.SYNTAX,
        "-:1:6: ");
  }

  @Test
  void matchedLinesLieInTheUnitsShown() {
    JsonNode query = JSON.readTree(ran("query enwiki:Yesno --json").out());
    for (JsonNode hit : query.get("functions")) {
      String[] bounds = hit.get("members").get(0).get("lines").stringValue().split("-", 2);
      for (JsonNode match : hit.get("matches")) {
        String[] lines = match.get("right").stringValue().split("-", 2);
        assertThat(Integer.parseInt(lines[0])).isGreaterThanOrEqualTo(Integer.parseInt(bounds[0]));
        assertThat(Integer.parseInt(lines[1])).isLessThanOrEqualTo(Integer.parseInt(bounds[1]));
      }
    }
  }

  @Test
  void queryAsJson() {
    JsonNode query = JSON.readTree(ran("query enwiki:Module:Yesno --json").out());
    assertThat(query.propertyNames()).containsExactly("modules", "functions");
    JsonNode hit = query.get("modules").get(0);
    assertThat(hit.propertyNames()).containsExactly("lines", "measures", "members", "matches");
    assertThat(hit.get("measures").propertyNames())
        .containsExactly(
            "confidence", "similarity", "type", "sugar", "resemblance", "containment", "evidence");
    assertThat(hit.get("members").get(0).propertyNames()).containsExactly("wiki", "title", "lines");
    assertThat(hit.get("matches").get(0).propertyNames()).containsExactly("left", "right");
  }

  @Test
  void compareAsJson() {
    JsonNode compared = JSON.readTree(ran("compare enwiki:Yesno dewiki:JaNein --json").out());
    assertThat(compared.propertyNames())
        .containsExactly("measures", "matches", "summary", "difference");
    assertThat(compared.get("measures").get("type").stringValue()).isEqualTo("T2");
    assertThat(compared.get("difference").size()).isPositive();
  }

  @Test
  void evaluateAsJson() {
    Ran ran = ran("evaluate corpus-samples/pairs.jsonl --root corpus-samples --json -q --misses");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .hasSize(3)
        .allSatisfy(
            line ->
                assertThat(JSON.readTree(line).propertyNames())
                    .containsExactly("kind", "label", "pairs", "found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"import corpus-samples", "index", "cluster", "rank", "report"})
  void quiet(String line) {
    Ran loud = ran(line);
    Ran quiet = ran(line + " --quiet");
    assertThat(loud.err()).isNotEmpty();
    assertThat(quiet.code()).isZero();
    assertThat(quiet.all()).isEmpty();
  }

  @Test
  void sourceThatIsNotThere() {
    assertFailed(ran("import nope"), ExitCode.INPUT, "nope: no such file or folder");
    assertFailed(ran("evaluate nope.jsonl --root ."), ExitCode.INPUT, "nope.jsonl: no such file");
    assertFailed(
        ran("evaluate corpus-samples/pairs.jsonl --root src -q"),
        ExitCode.INPUT,
        "Argumente.lua: named by a labelled pair, is missing");
    assertFailed(ran("import README.md"), ExitCode.INPUT, "README.md: expected a folder");
  }

  @Test
  void unreadableFileIsLeftOut() throws IOException {
    Path source = Files.createDirectory(folder.resolve("locked"));
    Path file = Files.writeString(source.resolve("Locked.lua"), "return 1");
    Files.writeString(source.resolve("Open.lua"), "return 2");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "may read everything");
    Ran ran = Ran.in(folder.resolve("rest"), List.of("import", source.toString()));
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err())
        .contains("Locked.lua: cannot be read: permission denied")
        .contains("1 new");
    assertFailed(
        Ran.in(samples(), List.of("query", file.toString())),
        ExitCode.INPUT,
        "Locked.lua: permission denied");
  }

  @Test
  void brokenSourceIsLeftOut() throws IOException {
    Path source = folder.resolve("broken.jsonl");
    Files.writeString(source, "{\"wiki\":\"w\",\"title\":\"A\",\"text\":\"return 1\"}\nno JSON\n");
    Ran ran = Ran.in(folder.resolve("broken"), List.of("run", source.toString()));
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err())
        .contains("homolog: warning: " + source + ":2: expected a JSON object")
        .contains("1 modules of 1 wiki read: 1 new, 0 changed, 0 removed; 1 skipped");
  }

  @ParameterizedTest
  @CsvSource({
    "cluster, 'index: there is no index, run: homolog index'",
    "rank, has no groups yet",
    "report, has no groups yet",
    "query corpus-samples/enwiki/Yesno.lua, 'index: there is no index, run: homolog index'"
  })
  void stagesThatHaveNotRun(String line, String message, @TempDir Path imported) {
    Ran.in(imported, List.of("import", Samples.FOLDER.toString()));
    assertFailed(
        Ran.in(imported, BLANKS.splitAsStream(line).toList()), ExitCode.WORKSPACE, message);
  }

  @Test
  void workspaceThatIsAFile() {
    assertFailed(Ran.in(Path.of("README.md"), List.of("index")), ExitCode.WORKSPACE, "README.md: ");
  }

  @Test
  void tableIntoAFolderThatIsNotThere() {
    assertFailed(
        ran("background corpus-samples --table-version 1 --output target/nowhere/rarity.bin"),
        ExitCode.USAGE,
        "lies in no folder there is");
  }
}
