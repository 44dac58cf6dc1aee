package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homolog.Lua;
import org.homolog.corpus.Capabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a unit needs of its surroundings. */
final class CapabilitiesTest {
  private static Capabilities of(String source) {
    return Lua.module(source).capabilities();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          return function(frame) return 1 end                     | frame
          return mw.title.new('X').exists                         | mw.title
          return mw.title.getCurrentTitle().text                  | mw.title
          return mw['title'].new('X')                             | mw.title
          return mw.wikibase.getEntity('Q1')                      | mw.wikibase
          return mw.language.getContentLanguage():lc('A')         | mw.language
          return mw.getCurrentFrame()                             | mw.getCurrentFrame
          local lib = mw.site return lib.siteName                 | mw.site
          local m = mw return m.title                             | mw
          return mw[x]                                            | mw,x
          return colour                                           | colour
          function p() end                                        | p
          counter = 1                                             | counter
          if true then local g = 1 end return g                   | g
          for i = 1, 2 do end return i                            | i
          local g = g                                             | g
          repeat local ok = f() until ok                          | f
          """)
  void namesWhatIsUsed(String source, String uses) {
    assertThat(of(source).uses()).containsExactly(uses.split(","));
    assertThat(of(source).pure()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "return string.format('%d', math.floor(1.5)) .. tostring(nil)",
        "local function f(a, ...) local b = select('#', ...) return f(b, a) end return f",
        "local f = function(x) for k, v in pairs(x) do x[v] = k end end return { go = f }",
        "local t = {} function t:m() return self end return t",
        "for i = 1, 3 do local j = i repeat local k = j until k > i end",
        "local mw = { title = 1 } return mw.title",
        "local function require(x) return x end return require('Module:X')",
        "return function(mw) return mw.title, mw.loadData('Module:X') end",
      })
  void pureNeedsLuaOnly(String source) {
    assertThat(of(source).pure()).as("%s", of(source)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          local getArgs = require('Module:Arguments').getArgs    | Module:Arguments
          local x = require "Module:Été/𐌲"                       | Module:Été/𐌲
          local x = require [[Module:X]] ('y')                   | Module:X
          return require('strict')                               | strict
          local d = mw.loadData('Module:X/data')                 | Module:X/data
          local d = mw.loadJsonData('X.json').list               | X.json
          """)
  void titlesOfWhatIsRequired(String source, String title) {
    assertThat(of(source).requires()).containsExactly(title);
    assertThat(of(source).pure()).isFalse();
  }

  @Test
  void loadingDataIsUsed() {
    assertThat(of("local d = mw.loadData('Module:X/data') return d.a").uses())
        .containsExactly("mw.loadData");
  }

  @Test
  void titlesThatAreComputedAreNotKnown() {
    assertThat(of("return require('Module:' .. name)").requires()).isEmpty();
    assertThat(of("local t = 'x' return require(t)").requires()).isEmpty();
  }

  @Test
  void functionHasItsOwnAndItsInnerFunctions() {
    List<Fingerprint> units =
        Lua.fingerprints(
            """
            local args = require('Module:Arguments')
            local function clean(x) return x:lower() .. tostring(x) end
            local function link(x)
              local each = function(y) return mw.title.new(y), mw.loadData('Module:D') end
              return each(x)
            end
            """);

    assertThat(units).hasSize(4);
    assertThat(units.getFirst().capabilities().requires())
        .containsExactly("Module:Arguments", "Module:D");
    assertThat(units.get(1).capabilities().pure()).isTrue();
    assertThat(units.subList(2, 4))
        .allSatisfy(
            unit -> {
              assertThat(unit.capabilities().uses()).containsExactly("mw.loadData", "mw.title");
              assertThat(unit.capabilities().requires()).containsExactly("Module:D");
            });
  }
}
