package org.homolog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homolog.evaluation.LogisticFit.Example;
import org.junit.jupiter.api.Test;

/** The fit finds the weights that examples were made with, and counts corpora alike. */
final class LogisticFitTest {
  private static final double[] TRUE = {-1, 3, 0};

  /** Examples of a corpus, half of them positive, whose first feature tells the label. */
  private static List<Example> examples(String corpus, int count, int seed) {
    return examples(corpus, count, count, seed, false);
  }

  private static List<Example> examples(
      String corpus, int positives, int negatives, int seed, boolean drawn) {
    var random = new Random(seed);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < positives + negatives; i++) {
      boolean positive = i < positives;
      double[] features = {(positive ? 1 : 0) + random.nextGaussian(), random.nextGaussian()};
      examples.add(new Example(corpus, drawn, positive, features, 1));
    }
    return examples;
  }

  private static void assertNear(double[] actual, double[] expected, double distance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i]).as("weight %d", i).isCloseTo(expected[i], within(distance));
    }
  }

  @Test
  void weightsAreThoseThatLabelsWereDrawnBy() {
    var random = new Random(3);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 4_000; i++) {
      double[] features = {random.nextGaussian(), 5 * random.nextGaussian()};
      boolean positive = random.nextDouble() < LogisticFit.probability(TRUE, features);
      examples.add(new Example("a", true, positive, features, 1));
    }
    assertNear(LogisticFit.fit(examples, 1), TRUE, 0.3);
  }

  @Test
  void probabilityIsTheLogisticFunctionOfTheWeightedSum() {
    assertThat(LogisticFit.probability(TRUE, new double[] {0.5, 100}))
        .isCloseTo(1 / (1 + Math.exp(-0.5)), within(1e-12));
    assertThat(LogisticFit.probability(new double[] {0}, new double[0])).isEqualTo(0.5);
  }

  @Test
  void corporaWeighTheSameHoweverLargeTheyAre() {
    List<Example> one = examples("a", 200, 1);
    List<Example> other = examples("b", 200, 2);
    var expected = new ArrayList<>(one);
    expected.addAll(other);
    var uneven = new ArrayList<>(expected);
    for (int i = 0; i < 4; i++) {
      uneven.addAll(one);
    }
    assertNear(LogisticFit.fit(uneven, 1), LogisticFit.fit(expected, 1), 0.01);
  }

  @Test
  void labelsWeighTheSameHoweverManyThereAre() {
    List<Example> even = examples("a", 200, 1);
    var uneven = new ArrayList<>(even);
    for (int i = 0; i < 4; i++) {
      uneven.addAll(even.stream().filter(Example::positive).toList());
    }
    assertNear(LogisticFit.fit(uneven, 1), LogisticFit.fit(even, 1), 0.01);
  }

  @Test
  void labelsOfDrawnPairsAreAsFrequentAsTheyAre() {
    double[] even = LogisticFit.fit(examples("a", 600, 600, 1, true), 1);
    double[] rare = LogisticFit.fit(examples("a", 200, 1_000, 1, true), 1);

    assertThat(rare[0] - even[0]).isCloseTo(Math.log(0.2), within(0.3));
    assertThat(rare[1]).isCloseTo(even[1], within(0.2));
  }

  @Test
  void strangersLowerEveryProbability() {
    List<Example> examples = examples("a", 500, 1);
    double[] even = LogisticFit.fit(examples, 1);
    double[] many = LogisticFit.fit(examples, 4);

    assertThat(many[0] - even[0]).isCloseTo(-Math.log(4), within(0.2));
    assertThat(many[1]).isCloseTo(even[1], within(0.2));
  }

  @Test
  void examplesCountByTheirWeights() {
    List<Example> examples = examples("a", 300, 1);
    var doubted = new ArrayList<>(examples);
    for (Example wrong : examples("a", 300, 1)) {
      doubted.add(new Example("a", false, !wrong.positive(), wrong.features(), 0.01));
    }
    assertNear(LogisticFit.fit(doubted, 1), LogisticFit.fit(examples, 1), 0.15);
  }

  @Test
  void aFeatureThatNeverChangesHasNoWeight() {
    List<Example> examples =
        examples("a", 200, 1).stream()
            .map(
                example ->
                    new Example(
                        "a", false, example.positive(), new double[] {example.features()[0], 7}, 1))
            .toList();
    double[] weights = LogisticFit.fit(examples, 1);
    assertThat(weights).hasSize(3);
    assertThat(weights[1]).isPositive();
    assertThat(weights[2]).isCloseTo(0, within(1e-3));
  }

  @Test
  void theFitIsTheSameEachTime() {
    List<Example> examples = examples("a", 100, 1);
    assertThat(LogisticFit.fit(examples, 2)).isEqualTo(LogisticFit.fit(examples, 2));
  }
}
