package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Weighted sets, and the selection from them, against plain sets. */
final class WeightedSetTest {
  @Provide
  Arbitrary<Set<Integer>> hashes() {
    Arbitrary<Integer> near = Arbitraries.integers().between(-40, 40);
    Arbitrary<Integer> far =
        Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20, -1 << 20);
    return Arbitraries.frequencyOf(Tuple.of(9, near), Tuple.of(1, far)).set().ofMaxSize(60);
  }

  /** The weight that every set gives to a hash. */
  private static int weight(int hash) {
    return 1 + (int) Long.remainderUnsigned(TextHash.mix(hash + 1), WeightedSet.UNIT);
  }

  private static WeightedSet of(Set<Integer> hashes) {
    int[] sorted = new TreeSet<>(hashes).stream().mapToInt(Integer::intValue).toArray();
    byte[] weights = new byte[sorted.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) weight(sorted[i]);
    }
    return new WeightedSet(sorted, weights);
  }

  private static Set<Integer> plain(WeightedSet set) {
    Set<Integer> plain = new HashSet<>();
    for (int hash : set.hashes()) {
      plain.add(hash);
    }
    return plain;
  }

  @Property(tries = 300)
  void intersectionIsThatOfPlainSets(
      @ForAll("hashes") Set<Integer> left, @ForAll("hashes") Set<Integer> right) {
    Set<Integer> both = new HashSet<>(left);
    both.retainAll(right);
    long expected = both.stream().mapToInt(WeightedSetTest::weight).sum();

    assertThat(of(left).intersection(of(right))).isEqualTo(expected);
    assertThat(of(right).intersection(of(left))).isEqualTo(expected);
    assertThat(of(left).intersection(of(left))).isEqualTo(of(left).total());
  }

  @Property(tries = 300)
  void hashesInAnyOrderWithRepeatsAreOneSet(@ForAll List<Integer> hashes) {
    int[] array = hashes.stream().mapToInt(Integer::intValue).toArray();

    WeightedSet set = WeightedSet.of(array, array.length, Rarity.none()::weight);

    assertThat(set.hashes()).isSorted().doesNotHaveDuplicates();
    assertThat(plain(set)).isEqualTo(new HashSet<>(hashes));
    assertThat(set.total()).isEqualTo((long) set.size() * WeightedSet.UNIT);
  }

  @Example
  void everyHashHasItsWeight() {
    assertThatThrownBy(() -> new WeightedSet(new int[2], new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Of unit hashes spread over all numbers: {@code from}, {@code from + 1}, ... mixed. */
  private static Set<Integer> range(int from, int to) {
    Set<Integer> hashes = new HashSet<>();
    for (int i = from; i < to; i++) {
      hashes.add(TextHash.fold(TextHash.mix(i)));
    }
    return hashes;
  }

  @Property(tries = 200)
  void whatIsSelectedInTheHeavierIsSelectedInTheLighter(
      @ForAll @IntRange(min = 0, max = 3000) int start,
      @ForAll @IntRange(min = 1, max = 3000) int length,
      @ForAll @IntRange(min = 1, max = 6000) int otherLength) {
    WeightedSet one = of(range(start, start + length));
    WeightedSet other = of(range(2000, 2000 + otherLength));
    WeightedSet lighter = one.total() <= other.total() ? one : other;
    WeightedSet heavier = lighter == one ? other : one;
    Set<Integer> selected = plain(Selection.select(heavier));
    selected.retainAll(plain(lighter));

    assertThat(plain(Selection.select(lighter))).containsAll(selected);
  }

  @Property(tries = 100)
  void selectionIsPartOfTheSetWithItsWeights(@ForAll @IntRange(min = 0, max = 6000) int length) {
    WeightedSet set = of(range(0, length));
    WeightedSet selected = Selection.select(set);

    assertThat(plain(set)).containsAll(plain(selected));
    assertThat(selected.hashes()).isSorted().doesNotHaveDuplicates();
    assertThat(selected.intersection(set)).isEqualTo(selected.total());
  }

  @Example
  void smallSetOfRareHashesIsSelectedWhole() {
    int[] hashes = range(0, 50).stream().mapToInt(Integer::intValue).toArray();
    WeightedSet set = WeightedSet.of(hashes, hashes.length, Rarity.none()::weight);

    assertThat(Selection.select(set).hashes()).isEqualTo(set.hashes());
  }

  @Property(tries = 100)
  void rateFallsWithTheWeightButNotToZero(
      @ForAll @LongRange(min = 0, max = 1L << 40) long light,
      @ForAll @LongRange(min = 0, max = 1L << 40) long heavy) {
    assertThat(Selection.rate(Math.max(light, heavy)))
        .isPositive()
        .isLessThanOrEqualTo(Selection.rate(Math.min(light, heavy)));
  }
}
