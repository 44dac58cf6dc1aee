package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Connected components of numbered places, by union and find. */
final class Components {
  private final int[] parents;

  /** Places 0 to {@code size} - 1, each on its own. */
  Components(int size) {
    parents = new int[size];
    Arrays.setAll(parents, i -> i);
  }

  /** Joins the components of two places. */
  void join(int left, int right) {
    int a = find(left);
    int b = find(right);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The components, each ascending, in the order of their first places. */
  List<int[]> parts() {
    var members = new IntObjectHashMap<IntArrayList>();
    var parts = new ArrayList<IntArrayList>();
    for (int place = 0; place < parents.length; place++) {
      int root = find(place);
      IntArrayList part = members.get(root);
      if (part == null) {
        part = new IntArrayList(1);
        members.put(root, part);
        parts.add(part);
      }
      part.add(place);
    }
    return parts.stream().map(IntArrayList::toArray).toList();
  }

  private int find(int place) {
    int root = place;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
