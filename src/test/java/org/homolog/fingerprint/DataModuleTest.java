package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.homolog.Lua;
import org.homolog.fingerprint.Fingerprint.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data modules are told from code and are their entries. */
final class DataModuleTest {
  private static Features features(String source) {
    return Lua.module(source).features();
  }

  private static Object entries(String source) {
    return Trace.values(features(source).shingles());
  }

  private static long shared(String left, String right) {
    return features(left).shingles().intersection(features(right).shingles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return { a = 1 }",
        "return { 'a', 'b' }",
        "local t = { x = { 1, 2 }, ['y z'] = -3 } return t",
        "local t = {} t.a = 'x' t['b'] = 'y' t.c.d = 'z' return t",
        "local a, b = { 1 }, { 2 } return { a = a, b = b, c = 1 .. 2 }",
        "local base = mw.loadData('Module:X') return { a = base.a, b = mw.ustring.char(1234) }",
      })
  void tablesAloneAreData(String source) {
    assertThat(features(source).data()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "return 1",
        "return {}",
        "return require('Module:X')",
        "return { f = function() end }",
        "local t = { a = 1 } function t.f() end return t",
        "local t = { a = 1 } local function f() end return t",
        "local t = { a = 1 } for k, v in pairs(t) do t[v] = k end return t",
        "local t = { a = 1 } if t.a then t.b = 2 end return t",
        "return setmetatable({ a = 1 }, { __index = function(t, k) return k end })",
      })
  void codeIsNot(String source) {
    assertThat(features(source).data()).isFalse();
  }

  @Test
  void functionsOfCodeAreNoData() {
    assertThat(Lua.fingerprints("return function() return { a = 1, b = 2, c = 3, d = 4 } end"))
        .hasSize(2)
        .noneMatch(unit -> unit.features().data());
  }

  @Test
  void keyedEntriesHaveNoOrder() {
    assertThat(entries("return { c = { 3, y = 4 }, a = 1, ['b'] = 2 }"))
        .isEqualTo(entries("return { a = 1, b = 2, c = { y = 4, 3 } }"));
  }

  @Test
  void theTableMayBeWrittenInOtherWays() {
    assertThat(entries("local t = {} t.a = 1 t.b = {} t.b.c = 'x' return t"))
        .isEqualTo(entries("return { a = 1, b = { c = 'x' } }"));
  }

  @Test
  void sameKeysWithOtherValuesShareNothing() {
    assertThat(shared("return { de = 'Deutsch', fr = 'Fr' }", "return { de = 'German', fr = 'F' }"))
        .isZero();
    assertThat(shared("return { a = 1, b = 2 }", "return { a = 2, b = 1 }")).isZero();
    assertThat(shared("return { a = { 1 }, b = 2 }", "return { b = { 1 }, c = 2 }")).isZero();
    assertThat(shared("return { a = mw.x:one('k') }", "return { a = mw.x:two('k') }"))
        .as("methods have names")
        .isZero();
  }

  @Test
  void anInsertedElementMovesNoOther() {
    Features list = features("return { 'a', 'b', 'c' }");
    Features longer = features("return { 'z', 'a', 'b', 'c' }");

    assertThat(list.shingles().intersection(longer.shingles()))
        .isEqualTo(list.shingles().total())
        .isLessThan(longer.shingles().total());
  }
}
