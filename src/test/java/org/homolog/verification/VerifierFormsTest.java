package org.homolog.verification;

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

/** What holds of forms that stand for many units, and of comparing all with all. */
final class VerifierFormsTest {
  private static final Fingerprint UNIT = Lua.module("return function(a) return a.b + 1 end");
  private static final Verifier VERIFIER = new Verifier(ConfidenceModel.shipped());

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
    return VERIFIER.verify(profile(lefts), profile(rights));
  }

  private static Profile profile(List<Digests> digests) {
    return Profile.of(UNIT.features(), digests, new int[0], List.of());
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
  void confidencesOfAllAreThoseOfPairs() {
    List<Fingerprint> units =
        Samples.all().stream()
            .map(module -> module.source().bytes())
            .flatMap(
                source ->
                    Lua.fingerprints(source, FingerprintOptions.DEFAULTS, Rarity.shipped())
                        .stream())
            .filter(distinctBy(unit -> unit.digests().canonical()))
            .toList();

    double[][] confidences = VERIFIER.confidences(units.stream().map(Compared::profile).toList());

    for (int right = 0; right < units.size(); right++) {
      Fingerprint unit = units.get(right);
      assertThat(confidences[right]).hasSize(right);
      for (int left = 0; left < right; left++) {
        assertThat(confidences[right][left])
            .isEqualTo(Compared.verify(units.get(left), unit).confidence());
      }
    }
    assertThat(VERIFIER.confidences(List.of())).isEmpty();
  }

  private static Predicate<Fingerprint> distinctBy(ToLongFunction<Fingerprint> key) {
    var seen = new HashSet<Long>();
    return unit -> seen.add(key.applyAsLong(unit));
  }
}
