package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homolog.verification.ClonePairs;

/**
 * Connected components of the graph whose edges are the pairs of a similarity, by union and find.
 */
final class Components {
  private final int[] parents;

  private Components(int size) {
    parents = new int[size];
    Arrays.setAll(parents, i -> i);
  }

  /** The components of all units, each ascending, in the order of their first units. */
  static List<int[]> of(int size, ClonePairs pairs) {
    var components = new Components(size);
    for (int i = 0; i < pairs.size(); i++) {
      components.join(pairs.left(i), pairs.right(i));
    }
    return components.parts(null);
  }

  /**
   * The components of some units, joined by edges of at least {@code threshold} among those that
   * lie within them.
   */
  static List<int[]> within(
      int[] units, int size, ClonePairs pairs, IntArrayList edges, double threshold) {
    var components = new Components(size);
    for (int i = 0; i < edges.size(); i++) {
      int edge = edges.get(i);
      if (pairs.similarity(edge) >= threshold) {
        components.join(pairs.left(edge), pairs.right(edge));
      }
    }
    return components.parts(units);
  }

  private List<int[]> parts(int @org.jspecify.annotations.Nullable [] units) {
    int count = units == null ? parents.length : units.length;
    var members = new com.carrotsearch.hppc.IntObjectHashMap<IntArrayList>();
    var roots = new IntArrayList();
    for (int i = 0; i < count; i++) {
      int unit = units == null ? i : units[i];
      int root = find(unit);
      if (!members.containsKey(root)) {
        members.put(root, new IntArrayList());
        roots.add(root);
      }
      members.get(root).add(unit);
    }
    var parts = new ArrayList<int[]>(roots.size());
    for (int i = 0; i < roots.size(); i++) {
      parts.add(members.get(roots.get(i)).toArray());
    }
    return parts;
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
