package org.homolog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.homolog.evaluation.Calibration.Outcome;
import org.junit.jupiter.api.Test;

/** The error is the distance of what was said from what came out. */
final class CalibrationTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  /** So many outcomes of a probability, of which some are positive. */
  private static List<Outcome> outcomes(double probability, int count, int positive) {
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < count; i++) {
      outcomes.add(new Outcome(probability, i < positive));
    }
    return outcomes;
  }

  private static Calibration of(List<Outcome> outcomes) {
    return Calibration.of(outcomes, 0, 1);
  }

  @Test
  void whatComesOutAsSaidIsWithoutError() {
    var outcomes = new ArrayList<Outcome>();
    for (int tenth = 0; tenth <= 10; tenth++) {
      outcomes.addAll(outcomes(tenth / 10.0, 10, tenth));
    }
    assertThat(of(outcomes).examples()).isEqualTo(110);
    assertThat(of(outcomes).error()).isEqualTo(0, EXACTLY);
  }

  @Test
  void theErrorIsTheDistance() {
    assertThat(of(outcomes(0.8, 10, 5)).error()).isEqualTo(0.3, EXACTLY);
    assertThat(of(outcomes(0, 4, 4)).error()).isEqualTo(1, EXACTLY);
    assertThat(of(outcomes(1, 4, 0)).error()).isEqualTo(1, EXACTLY);
  }

  @Test
  void binsCountByTheirExamples() {
    List<Outcome> outcomes = outcomes(0.95, 30, 30);
    outcomes.addAll(outcomes(0.35, 10, 0));
    assertThat(of(outcomes).error()).isEqualTo((30 * 0.05 + 10 * 0.35) / 40, EXACTLY);
  }

  @Test
  void whatIsSaidTooHighAndTooLowInOneBinEvensOut() {
    List<Outcome> outcomes = outcomes(0.41, 1, 0);
    outcomes.addAll(outcomes(0.49, 1, 1));
    assertThat(of(outcomes).error()).isEqualTo(0.05, EXACTLY);
  }

  @Test
  void onlyWhatLiesBetweenIsJudged() {
    List<Outcome> outcomes = outcomes(0.3, 10, 10);
    outcomes.addAll(outcomes(0.5, 4, 2));
    outcomes.addAll(outcomes(0.9, 2, 0));

    assertThat(Calibration.of(outcomes, 0.5, 0.9).examples()).isEqualTo(6);
    assertThat(Calibration.of(outcomes, 0.5, 0.9).error()).isEqualTo(2 * 0.9 / 6, EXACTLY);
    assertThat(Calibration.of(outcomes, 0.6, 0.8)).isEqualTo(new Calibration(0, 0));
    assertThat(of(List.of())).isEqualTo(new Calibration(0, 0));
  }

  @Test
  void theOrderDoesNotMatter() {
    List<Outcome> outcomes = outcomes(0.25, 8, 1);
    outcomes.addAll(outcomes(0.75, 8, 7));
    double error = of(outcomes).error();
    Collections.shuffle(outcomes, new Random(1));
    assertThat(of(outcomes).error()).isEqualTo(error, EXACTLY);
  }
}
