package org.homolog.mediawiki.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class TransclusionCollectorTest {
  /** A page and a module. */
  private record Pair(long page, long module) {}

  @Property(tries = 300)
  void sumsAreThoseOfTheDistinctPairs(
      @ForAll List<@LongRange(min = 0, max = 300) Long> pages,
      @ForAll @IntRange(min = 1, max = 12) int modules,
      @ForAll @LongRange(min = 1, max = 50) long maxPairs,
      @ForAll long seed) {
    List<Pair> pairs = pairs(pages, modules, seed);
    var sums = new TreeMap<Long, Long>();
    var seen = new ArrayList<Long>();
    OptionalLong next = OptionalLong.of(0);
    while (next.isPresent()) {
      var collector = new TransclusionCollector(next.getAsLong(), maxPairs);
      pairs.forEach(pair -> collector.transclusion(pair.page(), pair.module()));
      Transclusions part = collector.collect();
      next = part.rest();
      addSums(part, sums, seen);
    }
    assertThat(sums).isEqualTo(expected(Set.copyOf(pairs)));
    assertThat(seen).containsExactlyElementsOf(new TreeSet<>(pages));
  }

  private static List<Pair> pairs(List<Long> pages, int modules, long seed) {
    var random = new Random(seed);
    return pages.stream()
        .map(page -> new Pair(page, 1L << (30 + random.nextInt(modules))))
        .toList();
  }

  /** Adds 1000 times the page id, plus one, for each pair. */
  private static void addSums(Transclusions part, Map<Long, Long> sums, List<Long> seen) {
    long[] values = new long[part.pages()];
    for (long page = 0; page <= 300; page++) {
      int place = part.place(page);
      if (place >= 0) {
        values[place] = 1000 * page + 1;
        seen.add(page);
      }
    }
    long[] byNumber = part.sums(values);
    for (int i = 0; i < part.modules(); i++) {
      if (byNumber[i] > 0) {
        sums.merge(part.modulePageId(i), byNumber[i], Long::sum);
      }
    }
  }

  private static Map<Long, Long> expected(Set<Pair> pairs) {
    var sums = new TreeMap<Long, Long>();
    pairs.forEach(pair -> sums.merge(pair.module(), 1000 * pair.page() + 1, Long::sum));
    return sums;
  }

  @Test
  void millionsOfPairsInAnyOrderOrSortedAreTheSame() {
    var sorted = new TransclusionCollector();
    var mixed = new TransclusionCollector();
    int count = 2_500_000;
    for (int i = 0; i < count; i++) {
      sorted.transclusion(i / 10, i % 10 * 7L);
      int j = (int) (i * 1_999_993L % count); // a prime that does not divide the count
      mixed.transclusion(j / 10, j % 10 * 7L);
    }
    Transclusions one = sorted.collect();
    Transclusions other = mixed.collect();
    assertThat(List.of(one.pages(), one.pairs())).isEqualTo(List.of(count / 10, (long) count));
    assertThat(List.of(other.pages(), other.pairs())).isEqualTo(List.of(count / 10, (long) count));
    assertThat(one.bytes()).isEqualTo(other.bytes()).isLessThan(3L * count);
    long[] ones = new long[count / 10];
    Arrays.fill(ones, 1);
    assertThat(one.sums(ones)).containsOnly(count / 10).hasSize(10);
    assertThat(other.sums(ones)).containsOnly(count / 10).hasSize(10);
  }

  @Test
  void idsOverAnyMediaWikiHasAreRefused() {
    var collector = new TransclusionCollector();
    collector.transclusion(Integer.MAX_VALUE, Long.MAX_VALUE);
    assertThatThrownBy(() -> collector.transclusion(1L << 31, 1))
        .hasMessage("no page has the id 2147483648");
    assertThat(collector.collect().place(Integer.MAX_VALUE)).isZero();
  }

  @Test
  void nothingIsCollectedFromNothing() {
    Transclusions none = new TransclusionCollector().collect();
    assertThat(none.pages()).isZero();
    assertThat(none.rest()).isEmpty();
    assertThat(none.place(1)).isEqualTo(-1);
  }
}
