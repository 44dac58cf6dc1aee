package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.homolog.corpus.CodeUnit;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.UPGMALinkage;

/**
 * Groups variants by average linkage (Sokal and Michener) inside connected components, cut at the
 * threshold, so that no chain of weak links joins strangers. Every missing similarity inside a
 * component is computed. The result does not depend on the order of pairs.
 */
public final class Clusterer {
  private static final double STEP = 0.05;

  private final ClusteringOptions options;
  private final double threshold;
  private final Canon canon;
  private final GroupIds ids;

  /**
   * @param threshold the similarity at which pairs become links and the linkage is cut
   */
  public Clusterer(ClusteringOptions options, double threshold, Canon canon, GroupIds ids) {
    this.options = options;
    this.threshold = threshold;
    this.canon = canon;
    this.ids = ids;
  }

  /**
   * The groups of two members or more.
   *
   * @param variants in the order of their representatives
   * @param pairs of the variants' numbers, of at least the threshold
   * @param comparison of the variants' numbers
   */
  public Clustering cluster(List<Variant> variants, ClonePairs pairs, Comparison comparison)
      throws IOException {
    var notes = new ArrayList<String>();
    var groups = new ArrayList<RedundancyGroup>();
    for (int[] part : parts(variants.size(), pairs, notes)) {
      for (int[] members : linkage(part, comparison)) {
        if (members.length > 1 || variants.get(members[0]).members().size() > 1) {
          groups.add(group(members, variants, comparison));
        }
      }
    }
    groups.sort(Comparator.comparing(RedundancyGroup::canonical));
    return new Clustering(variants, pairs, ids.assign(groups), notes);
  }

  /** Components, those too large split by a higher threshold; each ascending. */
  private List<int[]> parts(int size, ClonePairs pairs, List<String> notes) {
    var parts = new ArrayList<int[]>();
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    IntArrayList edges = new IntArrayList(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      edges.add(i);
    }
    for (int[] component : components(all, pairs, edges, threshold)) {
      split(component, pairs, edges, threshold, parts, notes);
    }
    return parts;
  }

  /** Adds a component to the parts, or what a higher threshold makes of it. */
  private void split(
      int[] component,
      ClonePairs pairs,
      IntArrayList edges,
      double similarity,
      List<int[]> parts,
      List<String> notes) {
    if (component.length <= options.maxComponent()) {
      parts.add(component);
      return;
    }
    double raised = similarity + STEP;
    IntArrayList inside = inside(component, pairs, edges);
    List<int[]> split = components(component, pairs, inside, raised);
    notes.add(
        "A component of %d variants was cut at similarity %.2f into %d parts."
            .formatted(component.length, raised, split.size()));
    split.forEach(part -> split(part, pairs, inside, raised, parts, notes));
  }

  /** The edges whose ends, both or none, lie in a component: those within it. */
  private static IntArrayList inside(int[] component, ClonePairs pairs, IntArrayList edges) {
    var inside = new IntArrayList();
    for (int i = 0; i < edges.size(); i++) {
      if (Arrays.binarySearch(component, pairs.left(edges.get(i))) >= 0) {
        inside.add(edges.get(i));
      }
    }
    return inside;
  }

  private static List<int[]> components(
      int[] units, ClonePairs pairs, IntArrayList edges, double similarity) {
    var components = new Components(units.length);
    for (int i = 0; i < edges.size(); i++) {
      int edge = edges.get(i);
      if (pairs.similarity(edge) >= similarity) {
        components.join(
            Arrays.binarySearch(units, pairs.left(edge)),
            Arrays.binarySearch(units, pairs.right(edge)));
      }
    }
    return of(units, components);
  }

  private static List<int[]> of(int[] units, Components components) {
    return components.parts().stream()
        .map(part -> Arrays.stream(part).map(place -> units[place]).toArray())
        .toList();
  }

  /** The clusters of a component at the threshold, each ascending. */
  private List<int[]> linkage(int[] units, Comparison comparison) throws IOException {
    if (units.length == 1) {
      return List.of(units);
    }
    int size = units.length;
    float[] distances = new float[size * (size + 1) / 2]; // the lower triangle, column by column
    int next = 0;
    for (int column = 0; column < size; column++) {
      next++; // the diagonal
      for (int row = column + 1; row < size; row++) {
        double similarity = comparison.compare(units[column], units[row]).similarity();
        distances[next++] = (float) (1 - similarity);
      }
    }
    var tree = HierarchicalClustering.fit(new UPGMALinkage(size, distances));
    return cut(units, tree.tree(), tree.height(), (float) (1 - threshold));
  }

  /**
   * The largest subtrees of a height up to {@code limit}.
   *
   * @param merges for each inner node its children: leaves by number, then inner nodes from the
   *     number of leaves on
   */
  private static List<int[]> cut(int[] units, int[][] merges, double[] heights, float limit) {
    var clusters = new Components(units.length);
    int[] leaves = new int[merges.length]; // of each inner node a leaf, or -1 where it is cut
    for (int i = 0; i < merges.length; i++) {
      int left = leaf(merges[i][0], leaves, units.length);
      int right = leaf(merges[i][1], leaves, units.length);
      boolean whole = left >= 0 && right >= 0 && heights[i] <= limit;
      leaves[i] = whole ? left : -1;
      if (whole) {
        clusters.join(left, right);
      }
    }
    return of(units, clusters);
  }

  private static int leaf(int node, int[] leaves, int size) {
    return node < size ? node : leaves[node - size];
  }

  private RedundancyGroup group(int[] members, List<Variant> variants, Comparison comparison)
      throws IOException {
    CodeUnit canonical =
        Arrays.stream(members)
            .mapToObj(variants::get)
            .flatMap(variant -> variant.members().stream())
            .min(canon)
            .orElseThrow();
    Comparator<Integer> order =
        Comparator.<Integer, Boolean>comparing(i -> !variants.get(i).members().contains(canonical))
            .thenComparing(i -> -variants.get(i).members().size())
            .thenComparing(i -> variants.get(i).representative());
    List<Integer> sorted = Arrays.stream(members).boxed().sorted(order).toList();
    var links = new ArrayList<ClonePair>();
    for (int other : sorted.subList(1, sorted.size())) {
      links.add(
          new ClonePair(
              canonical,
              variants.get(other).representative(),
              comparison.compare(sorted.getFirst(), other)));
    }
    return new RedundancyGroup(
        GroupIds.NONE, canonical, sorted.stream().map(variants::get).toList(), links);
  }
}
