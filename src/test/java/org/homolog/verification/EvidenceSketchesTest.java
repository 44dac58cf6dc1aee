package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Rarity;

/** A sketch promises no more than the evidence keeps. */
final class EvidenceSketchesTest {
  private static final List<Features> UNITS =
      Samples.all().stream()
          .flatMap(
              module ->
                  Lua.fingerprints(module.source().bytes(), Lua.ALL_FUNCTIONS, Rarity.none())
                      .stream())
          .map(Fingerprint::features)
          .toList();

  @Provide
  Arbitrary<Integer> units() {
    return Arbitraries.integers().between(0, UNITS.size() - 1);
  }

  private static double least(EvidenceSketches sketches, int other, int unit, double threshold) {
    Features left = UNITS.get(other);
    Features right = UNITS.get(unit);
    return sketches
        .of(right.evidence())
        .least(right.kind(), left.shingles().total(), right.shingles().total(), other, threshold);
  }

  @Property(tries = 2_000)
  void whatReachesTheThresholdSharesEnough(
      @ForAll("units") int other,
      @ForAll("units") int unit,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double threshold) {
    Features left = UNITS.get(other);
    Features right = UNITS.get(unit);
    var sketches = new EvidenceSketches(UNITS.size());
    sketches.add(other, left.evidence());

    double least = least(sketches, other, unit, threshold);
    double shared = left.shingles().intersection(right.shingles());
    double common = left.evidence().intersection(right.evidence());

    assertThat(least)
        .isGreaterThanOrEqualTo(
            Verifier.least(
                right.kind(), left.shingles().total(), right.shingles().total(), threshold));
    if (left.kind() == right.kind()
        && Verifier.similarity(left, right, shared, common) >= threshold) {
      assertThat(shared).isGreaterThanOrEqualTo(least - 1e-6 * least);
    }
  }

  @Property(tries = 500)
  void ofOneItselfTheyTellAll(@ForAll("units") int unit) {
    var sketches = new EvidenceSketches(UNITS.size());
    sketches.add(unit, UNITS.get(unit).evidence());
    double weight = UNITS.get(unit).shingles().total();
    double evidence = UNITS.get(unit).evidence().total();
    assertThat(least(sketches, unit, unit, 0.5))
        .isCloseTo(
            Verifier.least(UNITS.get(unit).kind(), weight, weight, evidence, 2 * evidence, 0.5),
            within(1e-9));
  }

  /** Most functions of different modules are told apart. */
  @Example
  void strangersHaveToShareMore() {
    int more = 0;
    int all = 0;
    var sketches = new EvidenceSketches(UNITS.size());
    for (int unit = 0; unit < UNITS.size(); unit++) {
      sketches.add(unit, UNITS.get(unit).evidence());
    }
    int last = UNITS.size() - 1;
    Features right = UNITS.get(last);
    for (int other = 0; other < last; other++) {
      Features left = UNITS.get(other);
      if (left.kind() == Fingerprint.Kind.FUNCTION) {
        all++;
        double any =
            Verifier.least(left.kind(), left.shingles().total(), right.shingles().total(), 0.5);
        more += least(sketches, other, last, 0.5) > any ? 1 : 0;
      }
    }
    assertThat(more).isGreaterThan(all * 9 / 10);
  }

  /** Of a unit that is not kept in mind nothing is said. */
  @Property(tries = 50)
  void theUnknownMayShareAll(@ForAll("units") int other, @ForAll("units") int unit) {
    if (other != unit) {
      var sketches = new EvidenceSketches(UNITS.size());
      sketches.add(unit, UNITS.get(unit).evidence());
      assertThat(least(sketches, other, unit, 0.5))
          .isEqualTo(
              Verifier.least(
                  UNITS.get(unit).kind(),
                  UNITS.get(other).shingles().total(),
                  UNITS.get(unit).shingles().total(),
                  0.5));
    }
  }
}
