package org.homolog.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.difference.Change.DATA;
import static org.homolog.difference.Change.LOGIC;
import static org.homolog.difference.Change.NAMES;
import static org.homolog.difference.Change.STRINGS;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homolog.corpus.Source;
import org.homolog.difference.Row.Kind;
import org.homolog.difference.Row.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DifferTest {
  private static final String SIGNATURE =
      """
      local p = {}
      -- says hello
      function p.hello(frame)
        local name = frame.args[1] or 'world'
        if name ~= '' then
          return 'Hello, ' .. name
        end
      end
      return p
      """;

  @Test
  void theNormalFormIgnoresLayoutCommentsSugarAndLocalNames() {
    Difference difference =
        canonical(
            SIGNATURE,
            """
            local m={}
            m.hello = function(f)
              local s = (f.args[1]) or "world"
              if not (s == "") then return "Hello, "..s end
            end
            return m
            """);

    assertThat(difference.isEqual()).isTrue();
    assertThat(difference.identical()).isFalse();
    assertThat(difference.summary())
        .isEqualTo("only layout, comments, sugar and names of locals differ");
  }

  @Test
  void rowsKnowTheirLinesInTheSource() {
    Difference difference = canonical(SIGNATURE, "\n\n" + SIGNATURE);

    assertThat(difference.rows()).extracting(row -> line(row.left())).startsWith(1, 3, 4, 5, 6);
    assertThat(difference.rows()).extracting(row -> line(row.right())).startsWith(3, 5, 6, 7, 8);
  }

  @Test
  void tellsStringsNamesDataAndLogic() {
    Difference difference =
        canonical(
            """
            local a = f("one")
            local b = t.name
            local c = 5 + a
            if a then g(b) end
            h(a, b, c)
            return {x = 1, y = "s", z = true, w = nil}
            """,
            """
            local u = f("eins")
            local v = t.nome
            local w = 6 + u
            while u do g(v) end
            k(u, v, w, 1)
            return {x = 2, y = "t", z = false, w = 0}
            """);

    assertThat(difference.rows().stream().map(row -> row.kind() + " " + row.changes()))
        .containsExactly(
            "CHANGED [strings]",
            "CHANGED [names]",
            "CHANGED [data]",
            "LEFT_ONLY [logic]",
            "RIGHT_ONLY [logic]",
            "EQUAL []",
            "EQUAL []",
            "CHANGED [logic]",
            "EQUAL []",
            "CHANGED [data]",
            "CHANGED [strings]",
            "CHANGED [data]",
            "CHANGED [data]",
            "EQUAL []");
  }

  @Test
  void tellsWhatIsOnlyNamesAndStrings() {
    Difference difference =
        canonical(SIGNATURE, SIGNATURE.replace("hello", "hallo").replace("Hello", "Hallo"));

    assertThat(difference.counts()).isEqualTo(Map.of(NAMES, 1, STRINGS, 1));
    assertThat(difference.summary())
        .isEqualTo("only names and strings differ; rows: 1 of names, 1 of strings");
  }

  @Test
  void addedEntriesOfATableAreData() {
    Difference difference =
        canonical(
            "return {\n a = 'x',\n b = 'y',\n c = {1},\n d = f(),\n}",
            "return {\n a = 'x',\n b = 'y',\n bb = 'z',\n c = {1},\n d = f(),\n e = g(),\n}");

    assertThat(difference.rows().stream().filter(row -> row.kind() == Kind.RIGHT_ONLY))
        .extracting(Row::changes)
        .containsExactly(changes(DATA), changes(LOGIC));
    assertThat(difference.rows()).filteredOn(row -> row.kind() == Kind.CHANGED).isEmpty();
  }

  @Test
  void aLocalThatIsNotRenamedConsistentlyIsAChangeOfNames() {
    Difference difference =
        canonical(
            "local a, b = f()\na.x = 1\nb.y = 2\nreturn a, b, a, b",
            "local u, v = f()\nu.x = 1\nu.y = 2\nreturn u, v, u, v");

    assertThat(difference.rows()).filteredOn(row -> row.kind() != Kind.EQUAL).hasSize(1);
    Row row = difference.rows().get(2);
    assertThat(row.changes()).containsExactly(NAMES);
    assertThat(row.reason()).isEqualTo("'b' and 'u' are not the same local elsewhere");
    assertThat(marked(row.left())).isEqualTo("[b].y = 2");
    assertThat(marked(row.right())).isEqualTo("[u].y = 2");
  }

  @Test
  void twoLocalsAreNeverRenamedToOne() {
    Difference difference =
        canonical(
            "local a, b = f()\na.s()\na.t()\na.u()\na.v()\nb.x()\nb.y()\nb.z()",
            "local a, b = f()\na.s()\na.t()\na.u()\na.v()\na.x()\na.y()\na.z()");

    assertThat(difference.rows()).filteredOn(row -> row.kind() == Kind.EQUAL).hasSize(5);
    assertThat(difference.counts()).isEqualTo(Map.of(NAMES, 3));
  }

  @Test
  void bindingsAreComparedNotNames() {
    Difference difference =
        canonical(
            "do local a = f() g(a) end do local b = f() g(b) end",
            "do local x = f() g(x) end do local x = f() g(x) end");

    assertThat(difference.isEqual()).isTrue();
  }

  @Test
  void rangesMarkTheTokensThatDiffer() {
    Difference difference =
        canonical(
            "local x = f(a, 'one') .. g(b)\nreturn x",
            "local y = f(a, 'two') .. g(b)\nreturn y, y + 1");

    assertThat(marked(difference.rows().get(0).left()))
        .isEqualTo("local x = f(a, [\"one\"]) .. g(b)");
    assertThat(marked(difference.rows().get(0).right()))
        .isEqualTo("local y = f(a, [\"two\"]) .. g(b)");
    assertThat(marked(difference.rows().get(1).left())).isEqualTo("return x");
    assertThat(marked(difference.rows().get(1).right())).isEqualTo("return y[, y + 1]");
  }

  @Test
  void plainLinesDifferInLayoutToo() {
    Difference difference =
        plain(
            "local a = 1 -- one\n\nif a then\nb('x')\nend\n--[[ long\ncomment ]] c()\n",
            "local a = 1 -- eins\nif a then\n  b('y')\nend\n--[[ other\ncomment ]] c()\n-- more\n");

    assertThat(difference.rows().stream().map(row -> row.kind() + " " + row.changes()))
        .containsExactly(
            "CHANGED [layout]",
            "LEFT_ONLY [layout]",
            "EQUAL []",
            "CHANGED [strings]",
            "EQUAL []",
            "CHANGED [layout]",
            "EQUAL []",
            "RIGHT_ONLY [layout]");
    assertThat(marked(difference.rows().getFirst().left())).isEqualTo("local a = 1 [-- one]");
  }

  @Test
  void lineEndsAloneAreNoChange() {
    Difference difference = plain("a()\nb()\n", "a()\r\nb()");

    assertThat(difference.isEqual()).isTrue();
    assertThat(difference.summary()).isEqualTo("only line ends differ");
    assertThat(plain("a()", "a()").summary()).isEqualTo("the sources are identical");
  }

  @Test
  void whatDoesNotParseIsComparedAsItStandsAndSaid() {
    Difference difference = canonical("local a = 1\nreturn a", "local a = = 1\nreturn a");

    assertThat(difference.view()).isEqualTo(View.PLAIN);
    assertThat(difference.notes())
        .containsExactly(
            "the plain lines are compared: right:1:11: unexpected '=', expected an expression");
    assertThat(difference.rows()).extracting(Row::kind).containsExactly(Kind.CHANGED, Kind.EQUAL);
  }

  @Test
  void theBlindFormIgnoresMore() {
    String left = "for i = 1, #t do local v = t[i] f(v) end";
    String right = "for i, v in ipairs(t) do f(v) end";

    assertThat(canonical(left, right).isEqual()).isFalse();
    assertThat(
            new Differ(new DifferenceOptions(View.BLIND))
                .compare(Source.of(left), Source.of(right))
                .isEqual())
        .isTrue();
  }

  @Test
  void aMovedFunctionLeavesTheOthersAligned() {
    String first = "function p.first(a)\n  local x = a.one\n  return x\nend\n";
    String second = "function p.second(b)\n  for k in pairs(b) do\n    f(k)\n  end\nend\n";
    String third = "function p.third(c)\n  while c() do\n    g(c)\n  end\nend\n";

    Difference difference = canonical(first + second + third, second + third + first);

    assertThat(difference.rows()).filteredOn(row -> row.kind() == Kind.EQUAL).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void everyLineOfTheSamplesIsInOneRowInOrder(View view) throws IOException {
    List<Source> sources = samples();
    var differ = new Differ(new DifferenceOptions(view));
    for (int i = 0; i + 7 < sources.size(); i += 5) {
      Difference difference = differ.compare(sources.get(i), sources.get(i + 7));
      Difference left = differ.compare(sources.get(i), sources.get(i));
      Difference right = differ.compare(sources.get(i + 7), sources.get(i + 7));
      assertThat(left.isEqual()).isTrue();
      if (left.view() == right.view()) { // else one does not parse
        assertThat(texts(difference, Row::left)).isEqualTo(texts(left, Row::left));
        assertThat(texts(difference, Row::right)).isEqualTo(texts(right, Row::right));
      }
    }
  }

  @Test
  void longTablesOfOtherStringsAreSideBySide() {
    var random = new Random(1);

    Difference difference =
        canonical(table(5_000, "x", random, 0), "f()\n" + table(5_000, "y", random, 1));

    assertThat(difference.counts()).isEqualTo(Map.of(NAMES, 5_000, STRINGS, 5_000, LOGIC, 1));
  }

  @Test
  void longModulesAreComparedInTime() {
    var random = new Random(1);
    Source table = Source.of(table(20_000, "x", random, 0));
    assertInTime(table, Source.of(table(20_000, "x", random, 0.02)));
    assertInTime(table, Source.of(table(20_000, "y", random, 1)));
    assertInTime(table, Source.of("f(1)\n".repeat(20_000)));
    assertInTime(code(20_000, 1), code(20_000, 2));
  }

  private static void assertInTime(Source left, Source right) {
    for (View view : View.values()) {
      Difference difference =
          assertTimeout(
              Duration.ofSeconds(10),
              () -> new Differ(new DifferenceOptions(view)).compare(left, right));
      assertThat(difference.rows()).hasSizeGreaterThanOrEqualTo(20_000);
    }
  }

  /** A table whose entries are other ones at a rate of {@code changed}. */
  private static String table(int entries, String prefix, Random random, double changed) {
    return IntStream.range(0, entries)
        .mapToObj(
            i ->
                "  [\"%s%d\"] = \"v%s\",\n"
                    .formatted(prefix, i, random.nextDouble() < changed ? "new" + i : i))
        .collect(Collectors.joining("", "return {\n", "}\n"));
  }

  /** Statements of few shapes at random. */
  private static Source code(int lines, int seed) {
    var random = new Random(seed);
    return Source.of(
        IntStream.range(0, lines)
            .mapToObj(
                i ->
                    switch (random.nextInt(4)) {
                      case 0 -> "f(" + random.nextInt(9) + ")\n";
                      case 1 -> "x.y" + random.nextInt(30) + " = z\n";
                      case 2 -> "g('" + random.nextInt(30_000) + "', h)\n";
                      default -> "if a then b() end\n";
                    })
            .collect(Collectors.joining()));
  }

  private static List<String> texts(Difference difference, Function<Row, @Nullable Side> side) {
    return difference.rows().stream()
        .map(side)
        .filter(s -> s != null)
        .map(s -> s.line() + " " + s.text())
        .toList();
  }

  private static List<Source> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("corpus-samples"))) {
      return files
          .filter(file -> file.toString().endsWith(".lua"))
          .sorted()
          .map(DifferTest::read)
          .toList();
    }
  }

  private static Source read(Path file) {
    try {
      return Source.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<Change> changes(Change... changes) {
    return Set.of(changes);
  }

  private static int line(@Nullable Side side) {
    return side == null ? 0 : side.line();
  }

  /** The text with its ranges in brackets. */
  private static String marked(@Nullable Side side) {
    if (side == null) {
      return "";
    }
    var text = new StringBuilder(side.text());
    for (Row.Range range : side.ranges().reversed()) {
      text.insert(range.end(), ']').insert(range.start(), '[');
    }
    return text.toString();
  }

  private static Difference canonical(String left, String right) {
    return new Differ(DifferenceOptions.DEFAULTS).compare(Source.of(left), Source.of(right));
  }

  private static Difference plain(String left, String right) {
    return new Differ(new DifferenceOptions(View.PLAIN)).compare(Source.of(left), Source.of(right));
  }

  @Test
  void commentsMatterOnlyWhereNothingElseDiffers() {
    var plain = new Differ(new DifferenceOptions(View.PLAIN));

    assertThat(plain.compare(Source.of("x = 1 -- a\n"), Source.of("x = 2 -- b\n")).counts())
        .isEqualTo(Map.of(DATA, 1));
    assertThat(plain.compare(Source.of("x = 1 -- a\n"), Source.of("x = 1 -- b\n")).counts())
        .isEqualTo(Map.of(Change.LAYOUT, 1));
  }

  /** Statements of a few kinds in any order: nothing is rare, and no two parts are alike. */
  private static Source statements(int count, long seed) {
    var random = new Random(seed);
    String[] kinds = {"f()\n", "x = 1\n", "g(x, y)\n", "x.y = {}\n", "h(1 + 2)\n", "x = -y\n"};
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(kinds[random.nextInt(kinds.length)]);
    }
    return Source.of(text.toString());
  }

  @Test
  void whatIsTooLongForAnExactAlignmentIsTold() {
    var differ = new Differ(DifferenceOptions.DEFAULTS);

    assertThat(differ.compare(statements(300, 1), statements(300, 2)).notes()).isEmpty();
    assertThat(differ.compare(statements(4_000, 1), statements(4_000, 2)).notes())
        .singleElement()
        .asString()
        .startsWith("the two are too long for an exact alignment: ");
  }

  @Test
  void manyPartsTogetherAreTooLongToo() {
    // lines of many tokens, each of which could be aligned exactly alone
    Function<Long, Source> lines =
        seed -> {
          var random = new Random(seed);
          var text = new StringBuilder();
          for (int line = 0; line < 60; line++) {
            text.append("x").append(line).append(" = a");
            for (int i = 0; i < 550; i++) {
              text.append(" +-*/".charAt(1 + random.nextInt(4))).append("abcde".charAt(i % 5));
              text.append(random.nextBoolean() ? ".b" : "");
            }
            text.append('\n');
          }
          return Source.of(text.toString());
        };
    var differ = new Differ(DifferenceOptions.DEFAULTS);

    assertThat(differ.compare(lines.apply(1L), lines.apply(2L)).notes()).hasSize(1);
  }
}
