package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and matches are such as make sense. */
final class OptionsTest {
  private static Likeness likeness(double confidence) {
    return likeness(confidence, 0.5);
  }

  private static Likeness likeness(double confidence, double similarity) {
    return new Likeness(CloneType.T3, false, confidence, similarity, 0.5, 0.5, Evidence.NONE);
  }

  @Test
  void pairsHaveTheLeastConfidenceOrMore() {
    Cut cut = new VerificationOptions(0.75).cut();
    assertThat(cut.takes(likeness(0.75), false)).isTrue();
    assertThat(cut.takes(likeness(Math.nextDown(0.75)), false)).isFalse();
    assertThat(VerificationOptions.DEFAULTS.cut()).isEqualTo(new Cut(0.6));
  }

  @Test
  void modulesWrittenDifferentlyNeedMoreConfidence() {
    var cut = new Cut(0.5);
    assertThat(cut.takes(likeness(0.79, 0.2), false)).isFalse();
    assertThat(cut.takes(likeness(0.8, 0.2), false)).isTrue();
    assertThat(cut.takes(likeness(0.5, 0.2), true)).as("functions").isTrue();
    assertThat(new Cut(0.9).takes(likeness(1, 0.2), false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.01, -1, Double.NaN})
  void confidenceOutOfRangeIsRefused(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerificationOptions(confidence))
        .withMessageContaining("the least confidence lies in (0, 1], not " + confidence);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.01, -0.01, Double.NaN})
  void cutOutOfRangeIsRefused(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cut(confidence))
        .withMessageContaining("a confidence lies in [0, 1], not " + confidence);
  }

  @Test
  void confidenceMayBe1AndACut0() {
    assertThatNoException().isThrownBy(() -> new VerificationOptions(1));
    assertThatNoException().isThrownBy(() -> new Cut(0));
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
