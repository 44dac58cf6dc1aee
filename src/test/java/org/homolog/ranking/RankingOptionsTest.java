package org.homolog.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RankingOptionsTest {
  @Test
  void allErrorsAreToldAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RankingOptions(
                    Map.of("transcluded_in", 1.0, "pageviews", -1.0, "edits", Double.NaN),
                    Map.of("langs", 5.0, "wikis", 0.0, "members", Double.POSITIVE_INFINITY),
                    false,
                    false))
        .withMessageContaining(
            "a weight is given to transcluded_in, which is none of transclusions, ")
        .withMessageContaining("the weight of pageviews is 0 or more, not -1.0")
        .withMessageContaining("the weight of edits is 0 or more, not NaN")
        .withMessageContaining("a limit is given to langs, which is none of transclusions, ")
        .withMessageContaining("the limit of wikis is above 0, not 0.0")
        .withMessageContaining("the limit of members is above 0, not Infinity");
  }

  @Test
  void oneWeightIsAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.weights(Map.of("wikis", 0.0)))
        .withMessage("one weight at least is above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.weights(Map.of()));
    assertThat(Sample.weights(Map.of("wikis", 0.0, "edits", 0.5)).weight(Feature.EDITS))
        .isEqualTo(0.5);
  }

  @Test
  void whatIsNotNamedWeighsNothingAndHasItsDefaultLimit() {
    var weights = Map.of("wikis", 1.0);
    var counts = new RankingOptions(weights, Map.of("editors", 7.0), false, false);
    assertThat(counts.weight(Feature.TRANSCLUSIONS)).isZero();
    assertThat(counts.limit(Feature.EDITORS)).isEqualTo(7);
    assertThat(counts.limit(Feature.TRANSCLUSIONS)).isEqualTo(1e6);
    var percent = new RankingOptions(weights, Map.of(), true, false);
    assertThat(percent.limit(Feature.TRANSCLUSIONS)).isEqualTo(15);
    assertThat(percent.limit(Feature.EDITS)).isEqualTo(300);
  }
}
