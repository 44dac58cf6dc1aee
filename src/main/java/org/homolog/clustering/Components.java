package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.verification.ClonePairs;

/**
 * Connected components of the graph whose edges are the pairs from a confidence on, by union and
 * find.
 */
final class Components {
  private final int[] parents;

  private Components(int size) {
    parents = new int[size];
    Arrays.setAll(parents, i -> i);
  }

  /** Of {@code size} units, those that lead joined by pairs of at least {@code threshold}. */
  static Components of(int size, ClonePairs pairs, double threshold) {
    var components = new Components(size);
    for (int i = 0; i < pairs.size(); i++) {
      // pairs keep confidences in single precision
      if (pairs.confidence(i) >= (float) threshold && pairs.follower(i) == ClonePairs.NONE) {
        components.join(pairs.left(i), pairs.right(i));
      }
    }
    return components;
  }

  /**
   * Of {@code size} units, some joined by the pairs among them, the strongest first, as long as a
   * component has no more than so many units (Kruskal's maximum spanning forest, 1956, bounded).
   * Pairs of one confidence are taken in the order of their units.
   *
   * @param units that are joined, ascending
   */
  static Components bounded(int size, ClonePairs pairs, int[] units, int limit) {
    var components = new Components(size);
    int[] sizes = new int[size];
    Arrays.fill(sizes, 1);
    IntStream.range(0, pairs.size())
        .filter(pair -> pairs.follower(pair) == ClonePairs.NONE)
        .filter(pair -> Arrays.binarySearch(units, pairs.left(pair)) >= 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(pair -> -pairs.confidence(pair))
                .thenComparing(pairs::left)
                .thenComparing(pairs::right))
        .forEach(
            pair -> {
              int left = components.find(pairs.left(pair));
              int right = components.find(pairs.right(pair));
              if (left != right && sizes[left] + sizes[right] <= limit) {
                components.join(left, right);
                sizes[components.find(left)] = sizes[left] + sizes[right];
              }
            });
    return components;
  }

  /**
   * The components of some units, ascending, that no edge joins with others; each ascending, in the
   * order of their first units.
   */
  List<int[]> within(int[] units) {
    var places = new IntIntHashMap();
    var members = new ArrayList<IntArrayList>();
    for (int unit : units) {
      int root = find(unit);
      int place = places.getOrDefault(root, members.size());
      if (place == members.size()) {
        places.put(root, place);
        members.add(new IntArrayList());
      }
      members.get(place).add(unit);
    }
    return members.stream().map(IntArrayList::toArray).toList();
  }

  private void join(int left, int right) {
    int a = find(left);
    int b = find(right);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  private int find(int unit) {
    int root = unit;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
