package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Families of forms among so many that terms are left out, blocks follow blocks, turns come again.
 */
final class SharedWeightsTest {
  private static final int FAMILIES = 8_000;
  private static final int FORMS = 5 * FAMILIES;
  private static final int RARE = 3;
  private static final int RARE_WEIGHT = 200;
  private static final int COMMON_WEIGHT = 10;
  private static final int TOTAL = RARE * RARE_WEIGHT + 2 * COMMON_WEIGHT;

  /**
   * Two terms that all forms have, too many together to be walked through, and some of a family.
   */
  private static Postings postings() {
    var ends = IntArrayList.from(0);
    var members = new IntArrayList();
    var weights = new FloatArrayList();
    var counts = new IntArrayList();
    for (int term = 0; term < 2 + RARE * FAMILIES; term++) {
      boolean common = term < 2;
      int first = common ? 0 : (term - 2) / RARE;
      for (int form = first; form < FORMS; form += common ? 1 : FAMILIES) {
        members.add(form);
      }
      ends.add(members.size());
      weights.add(common ? COMMON_WEIGHT : RARE_WEIGHT);
      counts.add(1);
    }
    return Postings.of(ends, members, weights, counts, FORMS);
  }

  private static float[] totals() {
    float[] totals = new float[FORMS];
    Arrays.fill(totals, TOTAL);
    return totals;
  }

  private static List<Integer> found(SharedWeights sums, Postings postings, int form) {
    int[] first = postings.firstTerm();
    sums.search(postings.terms(), first[form], first[form + 1], TOTAL, (_, _) -> TOTAL / 2.0);
    return IntStream.range(0, sums.count()).map(sums::form).sorted().boxed().toList();
  }

  @Test
  void aFamilyIsFoundWithAllThatItShares() {
    Postings postings = postings();
    var sums = new SharedWeights(postings, totals());
    sums.revealAll();
    for (int form = 0; form < 12_000; form++) {
      int family = form % FAMILIES;
      assertThat(found(sums, postings, form))
          .isEqualTo(IntStream.range(0, 5).mapToObj(i -> family + i * FAMILIES).toList());
      for (int place = 0; place < sums.count(); place++) {
        assertThat(sums.mayShare(place, TOTAL)).isTrue();
        assertThat(sums.weightOf(place)).isEqualTo(TOTAL);
      }
    }
  }

  @Test
  void whatIsNotRevealedIsNotFound() {
    Postings postings = postings();
    var sums = new SharedWeights(postings, totals());
    int last = 4 * FAMILIES;
    for (int form = 0; form < last; form++) {
      if (form != FAMILIES) {
        sums.reveal(form);
      }
    }
    assertThat(found(sums, postings, last)).containsExactly(0, 2 * FAMILIES, 3 * FAMILIES);
  }
}
