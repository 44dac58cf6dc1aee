package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Rarity;

/** What holds of forms that stand for many units, and of the bound. */
final class VerifierFormsTest {
  private static final Fingerprint UNIT = Lua.module("return function(a) return a.b + 1 end");

  /** The digests of units of one canonical form. */
  @Provide
  Arbitrary<List<Digests>> forms() {
    Arbitrary<Long> few = Arbitraries.longs().between(0, 2).withoutEdgeCases();
    Arbitrary<Digests> digests =
        Combinators.combine(few, few, few, few, few)
            .as(
                (exact, surface, shape, parameterized, translated) ->
                    new Digests(exact, surface, shape, 0, parameterized, translated));
    return Combinators.combine(few, digests.list().ofMinSize(1).ofMaxSize(4))
        .as(
            (canonical, units) ->
                units.stream()
                    .map(
                        unit ->
                            new Digests(
                                unit.exact(),
                                unit.surface(),
                                unit.shape(),
                                canonical,
                                unit.parameterized(),
                                unit.translated()))
                    .toList());
  }

  private static Likeness verify(List<Digests> lefts, List<Digests> rights) {
    return Verifier.verify(lefts, UNIT.features(), rights, UNIT.features());
  }

  private static List<Likeness> each(List<Digests> lefts, List<Digests> rights) {
    var each = new ArrayList<Likeness>();
    for (Digests left : lefts) {
      for (Digests right : rights) {
        each.add(verify(List.of(left), List.of(right)));
      }
    }
    return each;
  }

  @Property
  void typeIsTheNearestOfAnyTwoUnits(
      @ForAll("forms") List<Digests> lefts, @ForAll("forms") List<Digests> rights) {
    CloneType nearest =
        each(lefts, rights).stream().map(Likeness::type).sorted().findFirst().orElseThrow();

    assertThat(verify(lefts, rights).type()).isEqualTo(nearest);
  }

  @Property
  void sugarOnlyIfNoNearestPairLacksIt(
      @ForAll("forms") List<Digests> lefts, @ForAll("forms") List<Digests> rights) {
    Likeness likeness = verify(lefts, rights);
    boolean sugar =
        each(lefts, rights).stream()
            .filter(pair -> pair.type() == likeness.type())
            .allMatch(Likeness::sugar);

    assertThat(likeness.sugar()).isEqualTo(sugar && likeness.type() == CloneType.T2);
  }

  @Property
  void formsAreComparedWhicheverComesFirst(
      @ForAll("forms") List<Digests> lefts, @ForAll("forms") List<Digests> rights) {
    Likeness likeness = verify(lefts, rights);

    assertThat(verify(rights, lefts)).isEqualTo(likeness);
    assertThat(verify(lefts.reversed(), rights.reversed())).isEqualTo(likeness);
  }

  @Property
  void similarityOfFormsIsThatOfTheirUnits(
      @ForAll("forms") List<Digests> lefts, @ForAll("forms") List<Digests> rights) {
    assertThat(each(lefts, rights))
        .extracting(Likeness::similarity)
        .containsOnly(verify(lefts, rights).similarity());
  }

  @Example
  void boundIsAboveEverySimilarity() {
    List<Fingerprint> units =
        Samples.all().stream()
            .flatMap(
                module ->
                    Lua.fingerprints(
                        module.source().bytes(), FingerprintOptions.DEFAULTS, Rarity.shipped())
                        .stream())
            .toList();
    int close = 0;
    for (Fingerprint left : units) {
      for (Fingerprint right : units) {
        if (left.features().kind() == right.features().kind()
            && left.digests().canonical() != right.digests().canonical()) {
          double bound =
              Verifier.bound(
                  left.features().kind(),
                  Math.min(left.features().shingles().total(), right.features().shingles().total()),
                  left.features().shingles().total(),
                  right.features().shingles().total());
          double similarity =
              Verifier.verify(left.digests(), left.features(), right.digests(), right.features())
                  .similarity();
          assertThat(similarity)
              .as("%s and %s", left.extent(), right.extent())
              .isLessThanOrEqualTo(bound);
          assertThat(
                  Verifier.bound(
                      left.features(),
                      right.features(),
                      left.features().shingles().intersection(right.features().shingles())))
              .isBetween(similarity, bound);
          close += similarity > 0.8 * bound ? 1 : 0;
        }
      }
    }
    assertThat(close).as("pairs near their bound").isPositive();
  }
}
