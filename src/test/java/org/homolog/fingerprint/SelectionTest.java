package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates and what they leave open. */
final class SelectionTest {
  @Property
  void theLeastEstimateIsThatOfTheMost(
      @ForAll @DoubleRange(min = 0, max = 1e7) double estimate,
      @ForAll @DoubleRange(min = 0, max = 1e4) double inverseRate) {
    double most = Selection.most(estimate, inverseRate);
    assertThat(most).isGreaterThanOrEqualTo(estimate * (1 - 1e-9));
    assertThat(Selection.leastEstimate(most, inverseRate))
        .isCloseTo(estimate, within(1e-6 * (1 + most)));
  }

  @Property
  void littleMayNotBeSeenAtAll(@ForAll @DoubleRange(min = 1, max = 1e4) double inverseRate) {
    assertThat(Selection.leastEstimate(inverseRate / 2, inverseRate)).isZero();
  }

  /** A small unit is indexed whole, a large one by a number of shingles that is not too small. */
  @ParameterizedTest
  @CsvSource({
    "0, 48960",
    "255, 192",
    "48960, 1",
    "97920, 0.5",
    "391680, 0.125",
    "391681, 0.125",
    "1e9, 0.125",
  })
  void theRateFallsWithTheWeightToALeast(double total, double rate) {
    assertThat(Selection.rate(total)).isCloseTo(rate, within(1e-12));
  }
}
