package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.homolog.Lua;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules of data, redirects and modules with nothing in them are told from code. */
final class ModuleKindTest {
  private static Kind kind(String source) {
    return Lua.module(source).features().kind();
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
        "return require('Module:Entry').make({ name = 'x', year = 1900 })",
        "record{ name = 'x', year = 1900 }",
      })
  void tablesAloneAreData(String source) {
    assertThat(kind(source)).isEqualTo(Kind.DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return 1 + 1",
        "return { f = function() end }",
        "local t = { a = 1 } function t.f() end return t",
        "local t = { a = 1 } local function f() end return t",
        "local t = { a = 1 } for k, v in pairs(t) do t[v] = k end return t",
        "local t = { a = 1 } if t.a then t.b = 2 end return t",
        "return setmetatable({ a = 1 }, { __index = function(t, k) return k end })",
        "return function() end",
        "return 'a text'",
        "return require('Module:X').main",
        "return require('Module:X', 2)",
        "return require(name)",
        "local x = require('Module:X') x.go() return x",
      })
  void codeIsNot(String source) {
    assertThat(kind(source)).isEqualTo(Kind.MODULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return require('Module:X')",
        "local x = require('Module:X') return x",
        "local Loader = require('Module:Loader') return Loader.import('Module:X')",
        "return require [[Module:X]]",
        "-- Moved\nreturn require \"Module:X\"",
      })
  void redirectHandsOnAnotherModule(String source) {
    assertThat(kind(source)).isEqualTo(Kind.REDIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-- nothing yet",
        "return {}",
        "return",
        "return nil",
        "local p = {} return p",
        "local p = {}\n\nreturn p -- to be written",
      })
  void moduleOfEmptyTablesHasNothingInIt(String source) {
    assertThat(kind(source)).isEqualTo(Kind.NOTHING);
  }

  @Test
  void functionsOfCodeAreNoData() {
    assertThat(Lua.fingerprints("return function() return { a = 1, b = 2, c = 3, d = 4 } end"))
        .hasSize(2)
        .noneMatch(unit -> unit.features().data())
        .last()
        .satisfies(unit -> assertThat(unit.features().kind()).isEqualTo(Kind.FUNCTION));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void redirectsAndModulesOfNothingHaveNoContent(Kind kind) {
    assertThat(kind.hasContent()).isEqualTo(kind != Kind.REDIRECT && kind != Kind.NOTHING);
  }
}
