package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

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
}
