package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Evidence comes back from its number nearly as it was, and from then on as it is. */
final class EvidenceCodeTest {
  @Provide
  Arbitrary<Evidence> evidence() {
    Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> amount = Arbitraries.doubles().between(0, 1e6);
    Arbitrary<Integer> count = Arbitraries.integers().between(0, 0xFFFF);
    return Combinators.combine(share, share, amount, amount, count, count, share)
        .as(
            (runs, names, shared, comments, agreeing, conflicting, dataShare) ->
                new Evidence(
                    new Evidence.Code(runs, 1, 1, shared, names, 1, comments, 0),
                    new Evidence.Data(agreeing, conflicting, 1, 1),
                    dataShare));
  }

  private static Evidence again(Evidence evidence) {
    return EvidenceCode.decode(EvidenceCode.encode(evidence));
  }

  @Property
  void sharesAmountsAndCountsComeBack(@ForAll("evidence") Evidence evidence) {
    Evidence again = again(evidence);

    assertThat(again.code().runs()).isCloseTo(evidence.code().runs(), within(0.51 / 255));
    assertThat(again.code().names()).isCloseTo(evidence.code().names(), within(0.51 / 255));
    assertThat(1 + again.code().shared())
        .isCloseTo(1 + evidence.code().shared(), withinPercentage(5));
    assertThat(1 + again.code().comments())
        .isCloseTo(1 + evidence.code().comments(), withinPercentage(5));
    assertThat(again.data().agreeing()).isEqualTo(evidence.data().agreeing());
    assertThat(again.data().conflicting()).isEqualTo(evidence.data().conflicting());
  }

  @Property
  void whatCameBackComesBackAsItIs(@ForAll("evidence") Evidence evidence) {
    assertThat(again(again(evidence))).isEqualTo(again(evidence));
  }

  @Property
  void aNumberIsOfTheEvidenceThatItStandsFor(@ForAll long bits) {
    assertThat(EvidenceCode.encode(EvidenceCode.decode(bits))).isEqualTo(bits);
  }

  @Example
  void nothingIsZero() {
    assertThat(EvidenceCode.encode(Evidence.NONE)).isZero();
    assertThat(EvidenceCode.decode(0)).isEqualTo(Evidence.NONE);
  }

  @Example
  void whatIsTooMuchIsTheMost() {
    var much =
        new Evidence(
            new Evidence.Code(1, 1, 1, 1e300, 1, 1, 1e300, 0),
            new Evidence.Data(1_000_000, 2_000_000, 1, 1),
            1);

    Evidence again = again(much);

    assertThat(again.code().runs()).isEqualTo(1);
    assertThat(again.code().shared()).isGreaterThan(1e9);
    assertThat(again.data().agreeing()).isEqualTo(0xFFFF);
    assertThat(again.data().conflicting()).isEqualTo(0xFFFF);
  }
}
