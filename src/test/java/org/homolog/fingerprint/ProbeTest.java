package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A probe shares with others what its set does. */
final class ProbeTest {
  @Property
  void sharesWhatTheSetShares(
      @ForAll @IntRange(max = 500) int one,
      @ForAll @IntRange(max = 500) int other,
      @ForAll @IntRange(max = 30) int shift,
      @ForAll Random random) {
    int[] values = random.ints(300).map(value -> value >> shift).toArray();
    WeightedSet left = set(one, values, random);
    WeightedSet right = set(other, values, random);

    assertThat(new Probe(left).intersection(right)).isEqualTo(left.intersection(right));
    assertThat(new Probe(left).intersection(left)).isEqualTo(left.total());
  }

  /** Some of the values; a value weighs the same in all sets. */
  private static WeightedSet set(int count, int[] values, Random random) {
    int[] hashes = random.ints(count, 0, values.length).map(i -> values[i]).toArray();
    return WeightedSet.of(hashes, count, hash -> 1 + Math.floorMod(hash, 255));
  }
}
