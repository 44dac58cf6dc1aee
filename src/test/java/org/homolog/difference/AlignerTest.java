package org.homolog.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class AlignerTest {
  private static final int NUMBERS = 12;

  @Property
  void partnersAreEqualAndAscend(@ForAll("numbers") int[] left, @ForAll("numbers") int[] right) {
    int last = -1;
    int[] partners = align(left, right, NUMBERS);
    for (int i = 0; i < left.length; i++) {
      if (partners[i] != Aligner.NONE) {
        assertThat(right[partners[i]]).isEqualTo(left[i]);
        assertThat(partners[i]).isGreaterThan(last);
        last = partners[i];
      }
    }
  }

  @Property
  void withoutAnchorsAsManyAsCanBeAreAligned(
      @ForAll("numbers") int[] left, @ForAll("numbers") int[] right) {
    long aligned = IntStream.of(align(left, right, 0)).filter(i -> i != Aligner.NONE).count();

    assertThat(aligned).isEqualTo(longestCommonSubsequence(left, right));
  }

  @Property
  void whatWasInsertedIsFound(@ForAll("numbers") int[] left, @ForAll("numbers") int[] inserted) {
    int at = left.length / 2;
    int[] right =
        IntStream.concat(
                IntStream.concat(
                    IntStream.of(left).limit(at), IntStream.of(inserted).map(i -> i + NUMBERS)),
                IntStream.of(left).skip(at))
            .toArray();

    assertThat(align(left, right, 2 * NUMBERS))
        .containsExactly(
            IntStream.range(0, left.length).map(i -> i < at ? i : i + inserted.length).toArray());
  }

  @Test
  void anchorsComeBeforeLength() {
    // 9 is rare: the common run of 1s on its other side is given up
    assertThat(align(new int[] {1, 1, 9, 2}, new int[] {3, 9, 1, 1}, NUMBERS))
        .containsExactly(Aligner.NONE, Aligner.NONE, 1, Aligner.NONE);
    assertThat(align(new int[] {1, 1, 9, 2}, new int[] {3, 9, 1, 1}, 0))
        .containsExactly(2, 3, Aligner.NONE, Aligner.NONE);
  }

  @Provide
  Arbitrary<int[]> numbers() {
    return Arbitraries.integers().between(0, NUMBERS - 1).array(int[].class).ofMaxSize(40);
  }

  /** Aligns with the numbers below {@code anchors} as anchors. */
  private static int[] align(int[] left, int[] right, int anchors) {
    var set = new BitSet();
    set.set(0, anchors);
    return Aligner.align(left, right, set, 2 * NUMBERS, new Effort(Long.MAX_VALUE));
  }

  private static int longestCommonSubsequence(int[] left, int[] right) {
    int[][] lengths = new int[left.length + 1][right.length + 1];
    for (int i = left.length - 1; i >= 0; i--) {
      for (int j = right.length - 1; j >= 0; j--) {
        lengths[i][j] =
            left[i] == right[j]
                ? 1 + lengths[i + 1][j + 1]
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths[0][0];
  }

  @Test
  void effortIsBoundedInAll() {
    var anchors = new BitSet();
    int[] left = {1, 2, 2, 1, 3};
    int[] right = {2, 1, 1, 2, 3};
    var effort = new Effort(20);

    assertThat(Aligner.align(left, right, anchors, 4, effort)).contains(4).containsOnlyOnce(4);
    assertThat(effort.refusals()).as("4 by 4 elements before the equal end").isZero();
    assertThat(Aligner.align(left, right, anchors, 4, effort)).containsExactly(-1, -1, -1, -1, 4);
    assertThat(effort.refusals()).isOne();
    assertThat(effort.isExceeded()).as("there may be another way").isFalse();
  }
}
