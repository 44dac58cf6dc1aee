package org.homolog.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class DistributionTest {
  /**
   * 2 values reach the limit of 100, so 38 below it make 95 %: the cut is 2, where 2, 4, … 76 are
   * in. With 1 they would be 39 of 41.
   */
  @Test
  void theCutLetsInNineteenValuesBelowTheLimitForOneThatReachesIt() {
    double[] values =
        DoubleStream.concat(
                DoubleStream.of(0, 0, 1, 100, 150),
                IntStream.rangeClosed(1, 38).mapToDouble(i -> 2 * i))
            .toArray();
    Distribution distribution = Distribution.of(values, 100);
    assertThat(distribution.score(150)).isEqualTo(39 / 40.0);
    assertThat(distribution.score(100)).isEqualTo(38 / 40.0);
    assertThat(distribution.score(76)).isEqualTo(37 / 40.0);
    assertThat(distribution.score(4)).isEqualTo(1 / 40.0);
    assertThat(distribution.score(2)).isZero();
    assertThat(distribution.score(1)).isZero();
    assertThat(distribution.score(0)).isZero();
  }

  @Test
  void aCutIsAWholeHundredthOfTheLimit() {
    double[] values =
        DoubleStream.concat(
                DoubleStream.of(100, 57, 56.5), IntStream.range(0, 19).mapToDouble(i -> 56.2))
            .toArray();
    Distribution distribution = Distribution.of(values, 100);
    assertThat(distribution.score(100)).as("57 and 100 are in").isEqualTo(1 / 2.0);
    assertThat(distribution.score(57)).isZero();
    assertThat(distribution.score(56.5)).isZero();
  }

  /** The sums of scores are what the original's functions gave for the same values. */
  @Test
  void scoresAreTheOriginals() {
    double[] values =
        IntStream.range(0, 200)
            .mapToDouble(i -> i % 3 != 0 ? (i * i * i * 7 + 3 * i) % 1987 : i * 37 % 211)
            .toArray();
    assertThat(sumOfScores(values, 300)).isEqualTo(98.94974874371867, within(1e-9));
    assertThat(sumOfScores(values, 1500)).isEqualTo(95.96373056994823, within(1e-9));
    assertThat(sumOfScores(values, 1900)).isEqualTo(87.96045197740112, within(1e-9));
    assertThat(sumOfScores(values, 1970)).isEqualTo(29.5, within(1e-9));
  }

  private static double sumOfScores(double[] values, double limit) {
    Distribution distribution = Distribution.of(values, limit);
    return Arrays.stream(values).map(distribution::score).sum();
  }

  @Test
  void equalValuesScoreNothing() {
    assertThat(Distribution.of(new double[] {7, 7, 7}, 5).score(7)).isZero();
    assertThat(Distribution.of(new double[] {7, 7, 7}, 50).score(7)).isZero();
    assertThat(Distribution.of(new double[3], 5).score(0)).isZero();
    assertThat(Distribution.of(new double[0], 5).score(0)).isZero();
  }

  @Test
  void whereNoValueReachesTheLimitAllCount() {
    Distribution distribution = Distribution.of(new double[] {3, 0, 1, 2}, 1000);
    assertThat(distribution.score(3)).isEqualTo(3 / 4.0);
    assertThat(distribution.score(1)).isEqualTo(1 / 4.0);
    assertThat(distribution.score(0)).isZero();
  }

  @Test
  void whereOneValueIsFarAboveTheRestAllCount() {
    Distribution distribution = Distribution.of(new double[] {5, 5, 0, 1_000_000}, 1000);
    assertThat(distribution.score(1_000_000)).isEqualTo(3 / 4.0);
    assertThat(distribution.score(5)).isEqualTo(1 / 4.0);
  }

  @Property
  void scoresAreTheOriginalsWhereThatTellsAnyApart(
      @ForAll("values") List<Integer> values, @ForAll @IntRange(min = 1, max = 400) int limit) {
    double[] original = originalScores(values, limit);
    Distribution distribution = Distribution.of(doubles(values), limit);
    double[] scores = values.stream().mapToDouble(distribution::score).toArray();
    if (Arrays.stream(original).anyMatch(score -> score > 0)) {
      assertThat(scores).isEqualTo(original);
    } else {
      assertThat(scores)
          .isEqualTo(values.stream().mapToDouble(value -> shareBelow(value, values)).toArray());
    }
  }

  @Property
  void aGreaterValueNeverScoresLess(
      @ForAll("values") List<Integer> values, @ForAll @IntRange(min = 1, max = 400) int limit) {
    Distribution distribution = Distribution.of(doubles(values), limit);
    double[] scores = values.stream().sorted().mapToDouble(distribution::score).toArray();
    assertThat(scores).isSorted();
    assertThat(scores[scores.length - 1]).isLessThan(1);
  }

  @Property
  void aValueThatGrowsNeverScoresLess(
      @ForAll("values") List<Integer> values,
      @ForAll @IntRange(min = 1, max = 400) int limit,
      @ForAll @IntRange(max = 500) int value,
      @ForAll @IntRange(max = 500) int growth) {
    double[] others = doubles(values);
    assertThat(scoreBeside(others, limit, value + growth))
        .isGreaterThanOrEqualTo(scoreBeside(others, limit, value));
  }

  /** The score of {@code value} in a distribution of which two values reach the limit. */
  private static double scoreBeside(double[] others, int limit, double value) {
    double[] values =
        DoubleStream.concat(DoubleStream.of(value, limit, limit + 1), Arrays.stream(others))
            .toArray();
    return Distribution.of(values, limit).score(value);
  }

  @Provide
  Arbitrary<List<Integer>> values() {
    Arbitrary<Integer> value =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 10)),
            Tuple.of(3, Arbitraries.integers().between(0, 120)),
            Tuple.of(1, Arbitraries.integers().between(100, 500)));
    return value.list().ofMinSize(1).ofMaxSize(120);
  }

  private static double[] doubles(List<Integer> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }

  /** {@code get_multipliers} and {@code get_distribution} step by step, hundredths kept whole. */
  private static double[] originalScores(List<Integer> values, int limit) {
    int required = 0;
    for (int x = 100; x > 0; x--) {
      if (shareBelow(limit, from(values, x, limit)) > 0.95) {
        break;
      }
      required = x;
    }
    List<Integer> counted = from(values, required, limit);
    return values.stream().mapToDouble(value -> shareBelow(value, counted)).toArray();
  }

  private static List<Integer> from(List<Integer> values, int x, int limit) {
    return values.stream().filter(value -> value * 100 >= x * limit).toList();
  }

  private static double shareBelow(int value, List<Integer> values) {
    return values.isEmpty()
        ? 0
        : values.stream().filter(other -> other < value).count() / (double) values.size();
  }
}
