package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs in columns are given back as they were added. */
final class ClonePairsTest {
  @Test
  void keepsWhatWasAdded() {
    var pairs = new ClonePairs();
    List<Likeness> added = new ArrayList<>();
    for (CloneType type : CloneType.values()) {
      for (boolean sugar : new boolean[] {false, true}) {
        var likeness = new Likeness(type, sugar, 0.1 + 0.2 * added.size() / 3, 0.25, 0.75);
        added.add(likeness);
        pairs.add(added.size(), 10 * added.size(), likeness);
      }
    }

    assertThat(pairs.size()).isEqualTo(added.size());
    for (int i = 0; i < added.size(); i++) {
      assertThat(pairs.left(i)).isEqualTo(i + 1);
      assertThat(pairs.right(i)).isEqualTo(10 * (i + 1));
      assertThat(pairs.similarity(i)).isEqualTo(added.get(i).similarity());
      assertThat(pairs.likeness(i)).isEqualTo(added.get(i));
    }
  }
}
