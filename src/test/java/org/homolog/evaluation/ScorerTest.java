package org.homolog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.homolog.evaluation.LabelledPair.Side;
import org.junit.jupiter.api.Test;

/** Found pairs are counted by kind and label. */
final class ScorerTest {
  private static Side side(String path) {
    return new Side(path, LabelledPair.LABELLED, Optional.empty());
  }

  private static LabelledPair pair(String left, String label, String kind) {
    return new LabelledPair(side(left), side("b"), label, kind);
  }

  @Test
  void wrongOnesAreMissedPositivesAndFoundNegatives() {
    LabelledPair found = pair("found 1", "positive", "T1");
    LabelledPair missed = pair("missed", "positive", "T1");
    LabelledPair foundNegative = pair("found 2", "negative", "T1");
    LabelledPair negative = pair("not found", "negative", "T1");
    LabelledPair unsure = pair("found 3", "unsure", "T1");

    assertThat(
            Scorer.score(
                List.of(found, missed, foundNegative, negative, unsure),
                pair -> pair.left().path().startsWith("found")))
        .containsExactly(
            new Score("T1", "unsure", 1, 1, List.of()),
            new Score("T1", "positive", 2, 1, List.of(missed)),
            new Score("T1", "negative", 2, 1, List.of(foundNegative)));
  }

  @Test
  void scoresAreByLabelThenKindWhateverTheOrder() {
    List<LabelledPair> pairs =
        List.of(
            pair("a", "negative", "z"),
            pair("b", "positive", "z"),
            pair("c", "negative", "a"),
            pair("d", "positive", "a"));

    List<Score> scores = Scorer.score(pairs, pair -> false);

    assertThat(scores)
        .extracting(score -> score.label() + " " + score.kind())
        .containsExactly("positive a", "positive z", "negative a", "negative z");
    assertThat(Scorer.score(pairs.reversed(), pair -> false)).isEqualTo(scores);
  }

  @Test
  void wrongOnesKeepTheOrderOfThePairs() {
    List<LabelledPair> pairs =
        List.of(pair("c", "positive", "k"), pair("a", "positive", "k"), pair("b", "positive", "k"));

    assertThat(Scorer.score(pairs, pair -> false).getFirst().wrong()).isEqualTo(pairs);
    assertThat(Scorer.score(List.of(), pair -> true)).isEmpty();
  }
}
