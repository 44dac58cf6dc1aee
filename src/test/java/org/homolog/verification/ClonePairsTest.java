package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pairs in columns are given back as they were added. */
final class ClonePairsTest {
  private static final Likeness ALIKE =
      new Likeness(CloneType.T3, false, 0.875, 0.95, 0.75, 0.75, Evidence.NONE);
  private static final Likeness OTHER =
      new Likeness(CloneType.T2, true, 0.5, 0.5, 0.25, 0.25, Evidence.NONE);

  @Test
  void keepsWhatWasAdded() {
    var pairs = new ClonePairs();
    List<Likeness> added = new ArrayList<>();
    for (CloneType type : CloneType.values()) {
      for (boolean sugar : new boolean[] {false, true}) {
        var likeness =
            new Likeness(
                type,
                sugar,
                0.5 + added.size() / 16.0,
                0.1 + 0.2 * added.size() / 3,
                0.25,
                0.75,
                Evidence.NONE);
        added.add(likeness);
        pairs.add(added.size(), 10 * added.size(), likeness);
      }
    }

    assertThat(pairs.size()).isEqualTo(added.size());
    for (int i = 0; i < added.size(); i++) {
      assertThat(pairs.left(i)).isEqualTo(i + 1);
      assertThat(pairs.right(i)).isEqualTo(10 * (i + 1));
      assertThat(pairs.confidence(i)).isEqualTo(added.get(i).confidence());
      assertThat(pairs.likeness(i)).isEqualTo(added.get(i));
    }
  }

  private static ClonePairs followed() {
    var pairs = new ClonePairs();
    pairs.add(2, 4, OTHER);
    pairs.follow(2, 7, ALIKE);
    pairs.follow(4, 9, ALIKE);
    return pairs;
  }

  @Test
  void aUnitLeadsItselfUnlessItFollows() {
    ClonePairs pairs = followed();

    assertThat(pairs.size()).as("who follows is in a pair").isEqualTo(3);
    assertThat(pairs.left(1)).isEqualTo(2);
    assertThat(pairs.right(1)).isEqualTo(7);
    assertThat(pairs.likeness(1)).isEqualTo(ALIKE);
    assertThat(IntStream.range(0, 11).map(pairs::leader))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 2, 8, 4, 10);
  }

  @Test
  void otherNumbersKeepPairsAndLeaders() {
    ClonePairs pairs = followed().renumbered(number -> number / 2);

    assertThat(IntStream.range(0, 3).map(pairs::left)).containsExactly(1, 1, 2);
    assertThat(IntStream.range(0, 3).map(pairs::right)).containsExactly(2, 3, 4);
    assertThat(IntStream.range(0, 3).mapToObj(pairs::likeness))
        .containsExactly(OTHER, ALIKE, ALIKE);
    assertThat(IntStream.range(0, 5).map(pairs::leader)).containsExactly(0, 1, 2, 1, 2);
  }
}
