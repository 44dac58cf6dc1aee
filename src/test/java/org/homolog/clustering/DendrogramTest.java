package org.homolog.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The tree of average linkage. */
final class DendrogramTest {
  private static final Offset<Double> SINGLE = within(1e-5);

  /** For each unit its similarity to each one before it. */
  private static double[][] random(int size, Random random) {
    double[][] similarities = new double[size][];
    for (int i = 0; i < size; i++) {
      similarities[i] = random.doubles(i).toArray();
    }
    return similarities;
  }

  /** The leaves of each branch, by its number. */
  private static List<List<Integer>> branches(Dendrogram tree) {
    var branches = new ArrayList<List<Integer>>();
    for (int leaf = 0; leaf < tree.leaves(); leaf++) {
      branches.add(List.of(leaf));
    }
    for (Merge merge : tree.merges()) {
      branches.add(
          Stream.of(merge.left(), merge.right())
              .flatMap(branch -> branches.get(branch).stream())
              .toList());
    }
    return branches;
  }

  /** For each two leaves the height at which they come together. */
  private static double[][] heights(Dendrogram tree) {
    double[][] heights = new double[tree.leaves()][tree.leaves()];
    List<List<Integer>> branches = branches(tree);
    for (Merge merge : tree.merges()) {
      for (int left : branches.get(merge.left())) {
        for (int right : branches.get(merge.right())) {
          heights[left][right] = merge.height();
          heights[right][left] = merge.height();
        }
      }
    }
    return heights;
  }

  @Example
  void theTextbooksExample() {
    // five bacteria by their 5S rRNA: a and b join at 17; e joins them at (23 + 21) / 2 = 22; c and
    // d join at 28; all join at (21 + 30 + 39 + 31 + 34 + 43) / 6 = 33
    int[][] distances = {{}, {17}, {21, 30}, {31, 34, 28}, {23, 21, 39, 43}};
    double[][] similarities =
        Stream.of(distances)
            .map(row -> IntStream.of(row).mapToDouble(each -> 1 - each / 100.0).toArray())
            .toArray(double[][]::new);

    Dendrogram tree = Linkage.of(similarities);

    assertThat(branches(tree).subList(5, 9))
        .containsExactly(List.of(0, 1), List.of(0, 1, 4), List.of(2, 3), List.of(0, 1, 4, 2, 3));
    double[] similar = tree.merges().stream().mapToDouble(Merge::similarity).toArray();
    assertThat(similar).containsExactly(new double[] {.83, .78, .72, .67}, SINGLE);
    assertThat(tree.order()).containsExactly(0, 1, 4, 2, 3);
  }

  @Example
  void ofNothingAndOfOne() {
    assertThat(Linkage.of(new double[0][]).order()).isEmpty();
    assertThat(Linkage.of(new double[1][0])).isEqualTo(new Dendrogram(1, List.of()));
    assertThat(new Dendrogram(1, List.of()).order()).containsExactly(0);
  }

  @Example
  void aTreeIsWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dendrogram(3, List.of()));
  }

  @Property(tries = 200)
  void orderOfUnitsDoesNotMatter(@ForAll @IntRange(min = 2, max = 30) int size, @ForAll long seed) {
    var random = new Random(seed);
    double[][] one = random(size, random);
    var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(places, random);
    double[][] other = new double[size][];
    for (int i = 0; i < size; i++) {
      other[i] = new double[i];
      for (int j = 0; j < i; j++) {
        int left = Math.min(places.get(i), places.get(j));
        int right = Math.max(places.get(i), places.get(j));
        other[i][j] = one[right][left];
      }
    }

    double[][] heights = heights(Linkage.of(one));
    double[][] moved = heights(Linkage.of(other));

    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertThat(moved[i][j]).isCloseTo(heights[places.get(i)][places.get(j)], SINGLE);
      }
    }
  }

  @Property(tries = 200)
  void heightsAreAveragesAndGoUp(@ForAll @IntRange(min = 2, max = 30) int size, @ForAll long seed) {
    double[][] similarities = random(size, new Random(seed));

    Dendrogram tree = Linkage.of(similarities);

    List<List<Integer>> branches = branches(tree);
    double last = 0;
    for (Merge merge : tree.merges()) {
      List<Integer> left = branches.get(merge.left());
      List<Integer> right = branches.get(merge.right());
      double sum = 0;
      for (int l : left) {
        for (int r : right) {
          sum += similarities[Math.max(l, r)][Math.min(l, r)];
        }
      }
      assertThat(merge.similarity()).isCloseTo(sum / left.size() / right.size(), SINGLE);
      assertThat(merge.height()).isGreaterThan(last - 1e-5);
      last = merge.height();
    }
  }

  @Property(tries = 200)
  void noBranchesCrossAndTheFirstIsFirst(
      @ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed) {
    Dendrogram tree = Linkage.of(random(size, new Random(seed)));

    List<Integer> order = tree.order();

    assertThat(order).hasSize(size).doesNotHaveDuplicates().startsWith(0);
    for (List<Integer> branch : branches(tree)) {
      int from = branch.stream().mapToInt(order::indexOf).min().orElseThrow();
      assertThat(order.subList(from, from + branch.size())).isEqualTo(branch);
      assertThat(branch).allMatch(leaf -> leaf >= branch.getFirst());
    }
  }
}
