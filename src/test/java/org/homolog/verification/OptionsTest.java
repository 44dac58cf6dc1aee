package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options and matches are such as make sense. */
final class OptionsTest {
  @Test
  void modulesAndFunctionsHaveThresholdsOfTheirOwn() {
    var options = new VerificationOptions(0.25, 0.75);
    assertThat(options.threshold(true)).isEqualTo(0.25);
    assertThat(options.threshold(false)).isEqualTo(0.75);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "1.01, 1", "1, 1.01", "-1, 1", "NaN, 1", "1, NaN"})
  void thresholdsOutOfRangeAreRefused(double modules, double functions) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerificationOptions(modules, functions))
        .withMessageContaining("thresholds lie in (0, 1], not " + modules + " and " + functions);
  }

  @Test
  void thresholdsMayBe1() {
    assertThatNoException().isThrownBy(() -> new VerificationOptions(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  void matchOptionsOutOfRangeAreRefused(int minLength, int maxOccurrences) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MatchOptions(minLength, maxOccurrences));
  }

  @Test
  void matchOptionsMayBe1() {
    assertThatNoException().isThrownBy(() -> new MatchOptions(1, 1));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 1", "0, -1, 1", "0, 0, 0"})
  void aMatchHasPlacesAndALength(int left, int right, int length) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Match(left, right, length));
  }
}
