package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
