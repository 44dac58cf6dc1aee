package org.homolog.verification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
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
          double most =
              Math.min(left.features().shingles().total(), right.features().shingles().total());
          double similarity =
              Verifier.verify(left.digests(), left.features(), right.digests(), right.features())
                  .similarity();
          double least =
              Verifier.least(
                  left.features().kind(),
                  left.features().shingles().total(),
                  right.features().shingles().total(),
                  similarity);
          long shared = left.features().shingles().intersection(right.features().shingles());
          assertThat((double) shared)
              .as("%s and %s", left.extent(), right.extent())
              .isGreaterThanOrEqualTo(least - 1e-6);
          Likeness told =
              new OneToMany(List.of(left.digests()), left.features())
                  .compare(right.features(), () -> List.of(right.digests()), most, similarity);
          assertThat(requireNonNull(told).similarity()).isEqualTo(similarity);
          close += similarity > 0.5 && shared < 1.2 * least ? 1 : 0;
        }
      }
    }
    assertThat(close).as("pairs that share little more than the least").isPositive();
  }

  @Example
  void similaritiesOfAllAreThoseOfPairs() {
    List<Fingerprint> units =
        Samples.all().stream()
            .map(module -> module.source().bytes())
            .flatMap(
                source ->
                    Lua.fingerprints(source, FingerprintOptions.DEFAULTS, Rarity.shipped())
                        .stream())
            .filter(distinctBy(unit -> unit.digests().canonical()))
            .toList();

    double[][] similarities =
        Verifier.similarities(units.stream().map(Fingerprint::features).toList());

    for (int right = 0; right < units.size(); right++) {
      Fingerprint unit = units.get(right);
      assertThat(similarities[right]).hasSize(right);
      for (int left = 0; left < right; left++) {
        Fingerprint other = units.get(left);
        assertThat(similarities[right][left])
            .isEqualTo(
                Verifier.verify(other.digests(), other.features(), unit.digests(), unit.features())
                    .similarity());
      }
    }
    assertThat(Verifier.similarities(List.of())).isEmpty();
  }

  private static Predicate<Fingerprint> distinctBy(ToLongFunction<Fingerprint> key) {
    var seen = new HashSet<Long>();
    return unit -> seen.add(key.applyAsLong(unit));
  }
}
