package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Hashes are sorted as the JDK sorts them, however they are spread. */
final class HashSortTest {
  @Property
  void sortsLikeTheJdk(
      @ForAll @IntRange(max = 3_000) int count,
      @ForAll @IntRange(min = 1, max = 3_000) int distinct,
      @ForAll @IntRange(max = 31) int shift,
      @ForAll long seed) {
    var random = new Random(seed);
    int[] values = random.ints(distinct).map(value -> value >> shift).toArray();
    int[] hashes = random.ints(count + 5, 0, distinct).map(i -> values[i]).toArray();
    int[] expected = hashes.clone();
    Arrays.sort(expected, 0, count);
    HashSort.sort(hashes, count);
    assertThat(hashes).isEqualTo(expected);
  }
}
