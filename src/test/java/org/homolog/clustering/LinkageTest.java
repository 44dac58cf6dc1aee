package org.homolog.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Average linkage against a plain one, and on examples worked out by hand. */
final class LinkageTest {
  /** Averages that lie nearer than this are a tie. */
  private static final double TIE = 1e-4;

  /** Symmetric, with units that lie in a few families so that some groups are large. */
  private static Matrix random(int size, int families, Random random) {
    return Matrix.of(
        size,
        (i, j) -> i % families == j % families ? 40 + random.nextInt(60) : random.nextInt(60));
  }

  /** Similarities that hardly ever tie. */
  private static Matrix blurred(Matrix matrix, Random random) {
    double[][] similarities = matrix.similarities();
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < i; j++) {
        similarities[i][j] += random.nextDouble() / 100;
        similarities[j][i] = similarities[i][j];
      }
    }
    return matrix;
  }

  private static double average(Matrix matrix, List<Integer> left, List<Integer> right) {
    double sum = 0;
    for (int l : left) {
      for (int r : right) {
        sum += matrix.similarities()[l][r];
      }
    }
    return sum / left.size() / right.size();
  }

  /** Joins the two clusters of greatest average similarity as long as that is the threshold. */
  private static List<List<Integer>> joined(Matrix matrix) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < matrix.size(); i++) {
      clusters.add(List.of(i));
    }
    while (clusters.size() > 1) {
      int left = -1;
      int right = -1;
      double best = -1;
      double second = -1;
      for (int i = 0; i < clusters.size(); i++) {
        for (int j = 0; j < i; j++) {
          double average = average(matrix, clusters.get(i), clusters.get(j));
          if (average > best) {
            second = best;
            best = average;
            left = j;
            right = i;
          } else if (average > second) {
            second = average;
          }
        }
      }
      Assume.that(best - second > TIE && Math.abs(best - Matrix.THRESHOLD) > TIE);
      if (best < Matrix.THRESHOLD) {
        break;
      }
      List<Integer> union = new ArrayList<>(clusters.get(left));
      union.addAll(clusters.remove(right));
      clusters.set(left, union.stream().sorted().toList());
    }
    clusters.removeIf(cluster -> cluster.size() == 1);
    return clusters;
  }

  @Property(tries = 300)
  void groupsAreThoseOfPlainAverageLinkage(
      @ForAll @IntRange(min = 2, max = 14) int size,
      @ForAll @IntRange(min = 1, max = 4) int families,
      @ForAll long seed) {
    var random = new Random(seed);
    Matrix matrix = blurred(random(size, families, random), random);

    assertThat(matrix.groups()).containsExactlyInAnyOrderElementsOf(joined(matrix));
  }

  @Provide
  Arbitrary<Integer> percents() {
    return Arbitraries.of(0, 10, 33, 49, 50, 51, 66, 70, 90);
  }

  @Property(tries = 300)
  void tiesDoNoHarm(
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll("percents") int one,
      @ForAll("percents") int other,
      @ForAll long seed) {
    var random = new Random(seed);
    Matrix matrix = Matrix.of(size, (i, j) -> random.nextInt(4) == 0 ? one : other);

    List<List<Integer>> groups = matrix.groups();

    assertThat(groups.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    assertThat(groups).allMatch(group -> within(matrix, group) > Matrix.THRESHOLD - 1e-6);
    for (List<Integer> group : groups) {
      for (List<Integer> stranger : groups) {
        assertThat(group == stranger || average(matrix, group, stranger) < Matrix.THRESHOLD + 1e-6)
            .as("%s and %s are apart", group, stranger)
            .isTrue();
      }
    }
  }

  /** The average over all pairs of a group. */
  private static double within(Matrix matrix, List<Integer> group) {
    double sum = 0;
    int pairs = 0;
    for (int i : group) {
      for (int j : group) {
        if (i < j) {
          sum += matrix.similarities()[i][j];
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  @Example
  void workedOutByHand() {
    // 0 and 1 join at .9; 2 is alike (.7 + .5) / 2 = .6 and joins; 3 is alike (.6 + .5 + .3) / 3 =
    // .47 and stays out; 4 and 5 join at .5, the threshold.
    int[][] percent = {
      {}, {90}, {70, 50}, {60, 50, 30}, {0, 0, 0, 20}, {0, 0, 0, 40, 50},
    };

    assertThat(Matrix.of(6, (i, j) -> percent[j][i]).groups())
        .containsExactly(List.of(0, 1, 2), List.of(4, 5));
  }

  @Example
  void chainJoinsNoStrangers() {
    Matrix chain = Matrix.of(30, (i, j) -> j - i == 1 ? 60 : 0);

    assertThat(chain.groups()).isNotEmpty().allMatch(group -> group.size() <= 2);
  }

  @Example
  void bridgeJoinsNoFamilies() {
    Matrix families =
        Matrix.of(20, (i, j) -> (i < 10) == (j < 10) ? 80 : i == 9 && j == 10 ? 95 : 5);

    // 9 and 10 join first, then each family wants its own: whoever wins, the families stay apart
    assertThat(families.groups()).noneMatch(group -> group.size() > 12);
  }

  @Example
  void pairAtTheThresholdIsJoined() {
    for (int percent = 1; percent < 100; percent++) {
      int same = percent;
      Clustering clustering =
          Matrix.of(2, (i, j) -> same).cluster(percent / 100.0, 2000, new Random(1));

      assertThat(Matrix.numbers(clustering)).as("%d", percent).containsExactly(List.of(0, 1));
    }
  }
}
