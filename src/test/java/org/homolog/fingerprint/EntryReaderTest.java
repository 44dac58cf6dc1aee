package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.Lua;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries are the values of a module's tables, each with the keys that lead to it. */
final class EntryReaderTest {
  /** A path and a value. */
  private record Row(int path, int value) {}

  private static Entries entries(String source) {
    return Lua.module(source).features().entries();
  }

  private static List<Row> rows(String source) {
    Entries entries = entries(source);
    return IntStream.range(0, entries.size())
        .mapToObj(row -> new Row(entries.paths()[row], entries.values()[row]))
        .toList();
  }

  @Test
  void rowsAreOfKeysAndValues() {
    List<Row> rows = rows("return { a = 1, b = 2, ['c'] = 1, [4] = 2 }");

    assertThat(rows).hasSize(4);
    assertThat(rows).extracting(Row::path).doesNotHaveDuplicates();
    assertThat(rows.stream().map(Row::value).distinct()).hasSize(2);
    assertThat(rows("return { b = 2 }")).isSubsetOf(rows);
    assertThat(rows("return { x = { b = 2 } }"))
        .as("of another path")
        .doesNotContainAnyElementsOf(rows);
  }

  @Test
  void keyedEntriesHaveNoOrder() {
    assertThat(rows("return { c = { 3, y = 4 }, a = 1, ['b'] = 2 }"))
        .isEqualTo(rows("return { a = 1, b = 2, c = { y = 4, 3 } }"));
  }

  @Test
  void aListHasNoPositions() {
    List<Row> list = rows("return { 'a', 'b', 'c' }");

    assertThat(rows("return { 'c', 'b', 'a' }")).isEqualTo(list);
    assertThat(rows("return { 'z', 'a', 'b', 'c' }")).hasSize(4).containsAll(list);
    assertThat(rows("return { { x = 1 }, { x = 2 } }"))
        .as("elements have one path")
        .extracting(Row::path)
        .hasSize(2)
        .containsOnly(rows("return { { x = 2 } }").getFirst().path());
  }

  @Test
  void equalRowsStandAsOftenAsTheModuleHasThem() {
    Entries entries = entries("return { 'a text', 'a text', 'a text', 'another' }");

    assertThat(entries.size()).isEqualTo(4);
    assertThat(entries.asSet().size()).isEqualTo(2);
    assertThat(entries.distinct().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local t = {} t.a = 1 t.b = {} t.b.c = 'x' return t",
        "local t = { a = 1 } t['b'] = { ['c'] = 'x' } return t",
        "t = { b = { c = 'x' } } t.a = 1",
        "local one, two = { a = 1 }, { b = { c = 'x' } } return one, two",
        "local t, u = {}, {} t.a, u.b = 1, { c = 'x' }",
      })
  void theTableMayBeWrittenInOtherWays(String source) {
    assertThat(rows(source)).isEqualTo(rows("return { a = 1, b = { c = 'x' } }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return require('Module:Person').new({ name = 'Ada', born = { year = 1815 } })",
        "person{ name = 'Ada', born = { year = 1815 } }",
        "local p = wiki:person('x', { name = 'Ada', born = { year = 1815 } }) return p",
        "return setmetatable(copy({ name = 'Ada', born = { year = 1815 } }), strict)",
      })
  void aRecordMayBeTheArgumentOfACall(String source) {
    assertThat(rows(source)).isEqualTo(rows("return { name = 'Ada', born = { year = 1815 } }"));
  }

  @Test
  void aCallInATableLeadsToItsRecord() {
    assertThat(rows("return { a = date({ y = 1815 }), b = date{ y = 1852 } }"))
        .isEqualTo(rows("return { a = { y = 1815 }, b = { y = 1852 } }"));
  }

  @Test
  void sameKeysWithOtherValuesShareNothing() {
    for (List<String> pair :
        List.of(
            List.of("return { de = 'Deutsch', fr = 'Fr' }", "return { de = 'German', fr = 'F' }"),
            List.of("return { a = 1, b = 2 }", "return { a = 2, b = 1 }"),
            List.of("return { a = { 1 }, b = 2 }", "return { b = { 1 }, c = 2 }"),
            List.of("return { a = mw.x:one('k') }", "return { a = mw.x:two('k') }"),
            List.of("return { a = x.y }", "return { a = x.z }"),
            List.of("return { a = 1 + 2 }", "return { a = 1 - 2 }"))) {
      assertThat(rows(pair.getFirst()))
          .as("%s", pair)
          .isNotEmpty()
          .doesNotContainAnyElementsOf(rows(pair.getLast()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "local x = 5 return x",
        "local a, b = 1, 'text' x = a",
        "return function() return { a = 1 } end",
        "local t = {} function t.f() t.a = 1 return { b = 2 } end return t",
        "for i = 1, 9 do t[i] = { i } end",
        "if x then t.a = 1 end",
        "return { f = function() return { 1 } end }",
        "return mw.loadData('Module:X')",
        "local t = {} t.a = f(x) t.b = g .. h return t",
      })
  void whatIsNoTableOrIsComputedHasNoEntries(String source) {
    Entries entries = entries(source);
    assertThat(entries.size()).isZero();
    assertThat(entries.distinct().size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, 2",
    "0, true, 1",
    "-3, true, 3",
    "1815, true, 8",
    "0.5, true, 8",
    "true, true, 1",
    "nil, true, 1",
    "'Q42', true, 6",
    "'File:Ada.jpg', true, 16",
    "'#ff0000', true, 12",
    "'x', false, 3",
    "'Ada', false, 6",
    "'Ada Lovelace, 1815', false, 16",
    "'Größe 7', false, 15",
    "f(x), false, 8",
  })
  void figuresAreWhatNoTranslationChanges(String value, boolean figure, int bits) {
    String literal = value.matches("[A-Z#xG].*") ? "'" + value + "'" : value;
    Entries entries = entries("return { a = " + literal + " }");

    assertThat(entries.size()).isEqualTo(1);
    assertThat(entries.isFigure(0)).isEqualTo(figure);
    assertThat(entries.bits(0)).isEqualTo(bits);
  }

  @Test
  void valuesThatTellThemselvesAreDistinctWhateverTheirPath() {
    Entries entries =
        entries("return { a = 'Berlin', b = 'Berlin', c = 3, d = true, e = { 'Paris', 'x' } }");
    Entries other = entries("return { { ort = 'Paris' }, { ort = 'Berlin' } }");

    assertThat(entries.size()).isEqualTo(6);
    assertThat(entries.distinct().hashes()).isSorted();
    assertThat(entries.distinct().hashes()).isEqualTo(other.distinct().hashes());
    assertThat(entries.distinct().weights()).isEqualTo(other.distinct().weights());
  }

  @Test
  void anEntryWeighsWhatItsValueSays() {
    Entries entries = entries("return { a = 'a text of twenty bytes', b = true, c = 12 }");
    var weights = new ArrayList<Integer>();
    for (byte weight : entries.asSet().weights()) {
      weights.add(weight & 0xFF);
    }
    assertThat(weights).containsExactlyInAnyOrder(WeightedSet.UNIT, 15, 79);
  }

  @Test
  void rowsAreSortedByPathThenValue() {
    var text = new StringBuilder("return {");
    for (int i = 0; i < 200; i++) {
      text.append("k").append(i % 40).append(" = { ").append(i).append(" },");
    }
    Entries entries = entries(text + "}");
    assertThat(entries.size()).isEqualTo(200);
    assertThat(entries.paths()).isSorted();
    for (int row = 1; row < entries.size(); row++) {
      if (entries.paths()[row] == entries.paths()[row - 1]) {
        assertThat(Integer.compareUnsigned(entries.values()[row - 1], entries.values()[row]))
            .isNegative();
      }
    }
  }

  @Test
  void shareIsThatOfTheTokensInTables() {
    String table = "{ a = 1, b = 'two', c = { 3, 4, 5 }, d = { e = 'six', f = true } }";
    String code = "function(x) for i = 1, #x do x[i] = x[i - 1] .. x[i + 1] end return x end";

    assertThat(entries("return " + table).share()).isBetween(0.8, 1.0);
    assertThat(entries("local t = " + table + " t.f = " + code + " return t").share())
        .isBetween(0.3, 0.7);
    assertThat(entries("local t = { 1 } t.f = " + code + " return t").share()).isLessThan(0.25);
    assertThat(entries("return " + code).share()).isZero();
  }

  @Test
  void functionsHaveNoEntries() {
    assertThat(Lua.fingerprints("return { a = 1, f = function(x) return { b = 2, c = x } end }"))
        .last()
        .satisfies(function -> assertThat(function.features().entries().size()).isZero());
  }
}
