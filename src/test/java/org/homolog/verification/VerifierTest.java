package org.homolog.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.verification.Compared.measures;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.RarityCounter;

/** What holds of the likeness of any two units, and of pairs made for a purpose. */
final class VerifierTest {
  private static final List<Fingerprint> UNITS =
      Samples.all().stream()
          .flatMap(
              module ->
                  Lua.fingerprints(module.source().bytes(), Lua.ALL_FUNCTIONS, table()).stream())
          .toList();

  private static final String AGE =
      """
      local p = {}
      function p.age(frame)
        local born, died = tonumber(frame.args[1]), tonumber(frame.args[2])
        if not born then
          return 'unknown'
        else
          return (died or 2024) - born
        end
      end
      return p
      """;

  private static final class Table {
    static final Rarity RARITY = make();

    private static Rarity make() {
      var counter = new RarityCounter();
      Samples.all().stream()
          .map(module -> module.source().bytes())
          .map(source -> Lua.fingerprints(source, Lua.ALL_FUNCTIONS, Rarity.none()).getFirst())
          .forEach(unit -> counter.add(List.of(unit.features())));
      return counter.toRarity(1);
    }
  }

  private static Rarity table() {
    return Table.RARITY;
  }

  private static Likeness verify(Fingerprint left, Fingerprint right) {
    return Compared.verify(left, right);
  }

  private static Likeness verify(String left, String right) {
    return verify(Lua.module(left), Lua.module(right));
  }

  @Provide
  Arbitrary<Fingerprint> units() {
    return Arbitraries.of(UNITS);
  }

  @Property(tries = 300)
  void likenessIsSymmetric(@ForAll("units") Fingerprint left, @ForAll("units") Fingerprint right) {
    Assume.that(left.isModule() == right.isModule());
    assertThat(verify(left, right)).isEqualTo(verify(right, left));
  }

  @Property(tries = 300)
  void measuresLieBetween0And1(
      @ForAll("units") Fingerprint left, @ForAll("units") Fingerprint right) {
    Likeness likeness = verify(left, right);

    assertThat(likeness.confidence()).isBetween(0.0, 1.0);
    assertThat(likeness.similarity()).isBetween(0.0, 1.0);
    assertThat(likeness.resemblance()).isBetween(0.0, 1.0);
    assertThat(likeness.containment()).isBetween(likeness.resemblance(), 1.0);
  }

  @Example
  void onlyEqualCanonicalFormsHaveSimilarityAndConfidence1() {
    for (Fingerprint left : UNITS) {
      for (Fingerprint right : UNITS.subList(0, 150)) {
        boolean equal = left.digests().canonical() == right.digests().canonical();

        Likeness likeness = verify(left, right);
        assertThat(likeness.similarity() == 1).isEqualTo(equal);
        assertThat(likeness.confidence() == 1).isEqualTo(equal);
      }
    }
  }

  @Property(tries = 300)
  void unitIsAllLikeItself(@ForAll("units") Fingerprint unit) {
    assertThat(measures(verify(unit, unit))).isEqualTo(Likeness.equal(CloneType.T1, false));
  }

  @Property(tries = 300)
  void dataAndCodeAreNotAlike(
      @ForAll("units") Fingerprint left, @ForAll("units") Fingerprint right) {
    if (left.features().data() != right.features().data()) {
      assertThat(verify(left, right).similarity()).isZero();
    }
  }

  @Example
  void layoutAndCommentsAreT1() {
    Likeness likeness = verify(AGE, "-- Copied\n" + AGE.replace("\n", "\n\n\t"));

    assertThat(measures(likeness)).isEqualTo(Likeness.equal(CloneType.T1, false));
  }

  @Example
  void renamedLocalsAreT2() {
    Likeness likeness = verify(AGE, AGE.replace("born", "geboren").replace("died", "tot"));

    assertThat(measures(likeness)).isEqualTo(Likeness.equal(CloneType.T2, false));
  }

  @Example
  void swappedLocalsAreT3() {
    Likeness likeness = verify(AGE, AGE.replace("(died or 2024) - born", "(born or 2024) - died"));

    assertThat(likeness.type()).isEqualTo(CloneType.T3);
    assertThat(likeness.similarity()).isLessThan(1);
    assertThat(likeness.resemblance()).as("blind forms are equal").isEqualTo(1);
  }

  @Example
  void changedLiteralsAreT2WithoutSugar() {
    Likeness likeness =
        verify(AGE, AGE.replace("'unknown'", "'unbekannt'").replace("2024", "2025"));

    assertThat(likeness.type()).isEqualTo(CloneType.T2);
    assertThat(likeness.sugar()).isFalse();
    assertThat(likeness.similarity()).isLessThan(1).isGreaterThan(0.5);
  }

  @Example
  void renamedFieldsAndGlobalsAreT2WithoutSugar() {
    Likeness likeness = verify(AGE, AGE.replace("age", "alter").replace("args", "argumente"));

    assertThat(likeness.type()).isEqualTo(CloneType.T2);
    assertThat(likeness.sugar()).isFalse();
    assertThat(likeness.similarity()).isLessThan(1);
  }

  @Example
  void sugarIsT2() {
    String plain =
        AGE.replace("function p.age(frame)", "p.age = function(frame)")
            .replace(
                "local born, died = tonumber(frame.args[1]), tonumber(frame.args[2])",
                "local born = tonumber(frame['args'][1]) local died = tonumber(frame.args[2])")
            .replace("(died or 2024) - born", "((died or 2024)) - born");

    assertThat(measures(verify(AGE, plain))).isEqualTo(Likeness.equal(CloneType.T2, true));
    assertThat(measures(verify(AGE, plain.replace("born", "geboren"))))
        .isEqualTo(Likeness.equal(CloneType.T2, true));

    Likeness otherLiteral = verify(AGE, plain.replace("'unknown'", "'unbekannt'"));
    assertThat(otherLiteral.type()).isEqualTo(CloneType.T2);
    assertThat(otherLiteral.sugar()).isTrue();
    assertThat(otherLiteral.similarity()).isLessThan(1);
  }

  @Example
  void addedStatementsAreT3() {
    Likeness likeness = verify(AGE, AGE.replace("  if not", "  mw.log(born, died)\n  if not"));

    assertThat(likeness.type()).isEqualTo(CloneType.T3);
    assertThat(likeness.sugar()).isFalse();
    assertThat(likeness.similarity()).isBetween(0.5, 0.99);
    assertThat(likeness.containment()).isGreaterThan(likeness.resemblance());
  }

  @Example
  void functionInALargerOneIsContained() {
    String body = "local a = f.args[1] if a == '' then a = nil end local b = #a + 3 * a ";
    Fingerprint small = Lua.fingerprints("return function(f) " + body + "end").get(1);
    Fingerprint large =
        Lua.fingerprints(
                "return function(f) "
                    + body
                    + "for i = 1, 9 do b = b .. i end while a do a = a.next or g(b) end "
                    + "repeat b[a] = { x = a, y = b } until h(a < b) return { a, b, a + b } end")
            .get(1);
    Likeness likeness = verify(small, large);

    assertThat(likeness.containment()).isGreaterThan(0.8);
    assertThat(likeness.resemblance()).isLessThan(0.5);
  }

  @Example
  void dataWithTheSameKeysAndOtherValuesIsNotAlike() {
    var german = new StringBuilder("return {");
    var english = new StringBuilder("return {");
    for (int i = 0; i < 200; i++) {
      german.append("k%d = 'Wort %d',".formatted(i, i));
      english.append("k%d = 'word %d',".formatted(i, i));
    }

    Likeness likeness = verify(german + "}", english + "}");
    assertThat(likeness.similarity()).isLessThan(0.2);
    assertThat(likeness.confidence()).isLessThan(VerificationOptions.DEFAULTS.minConfidence() / 2);
  }

  @Example
  void dataThatSharesMostEntriesIsAlike() {
    String entries = "a = 'x', b = { 'y', 'z' }, c = 3, d = { e = true, f = 'g' }, h = 'i',";

    Likeness likeness = verify("return {" + entries + "}", "return {" + entries + "l = 'm'}");
    assertThat(likeness.similarity()).isBetween(0.5, 0.99);
    assertThat(likeness.confidence()).isLessThan(1);
  }

  @Example
  void boilerplateCountsForLess() {
    String header = "local p = {} local getArgs = require('Module:Arguments').getArgs ";
    String left =
        "function p.main(frame) local a = getArgs(frame) return a[1] .. a[2] end return p";
    String right =
        "function p.list(frame) local out = {} for k, v in pairs(getArgs(frame)) do "
            + "if type(k) == 'number' then table.insert(out, '* ' .. v) end end "
            + "return table.concat(out, '\\n') end return p";

    Likeness unweighted = verify(header + left, header + right);
    Likeness weighted = verify(weighted(header + left), weighted(header + right));

    assertThat(weighted.similarity()).isLessThan(unweighted.similarity());
    assertThat(weighted.resemblance()).isLessThan(unweighted.resemblance());
  }

  private static Fingerprint weighted(String source) {
    return Lua.fingerprints(source.getBytes(UTF_8), Lua.ALL_FUNCTIONS, table()).getFirst();
  }
}
