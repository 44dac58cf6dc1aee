package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
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
    return new Clustering(ids.assign(groups), notes);
  }

  /** Components, those too large split by a higher threshold. */
  private List<int[]> parts(int size, ClonePairs pairs, List<String> notes) {
    var parts = new ArrayList<int[]>();
    record Component(int[] units, double threshold) {}
    Deque<Component> open = new ArrayDeque<>();
    Components.of(size, pairs).forEach(units -> open.add(new Component(units, threshold)));
    while (!open.isEmpty()) {
      Component component = open.poll();
      if (component.units().length <= options.maxComponent()) {
        parts.add(component.units());
        continue;
      }
      double raised = component.threshold() + STEP;
      List<int[]> split =
          Components.within(
              component.units(), size, pairs, edges(component.units(), size, pairs), raised);
      notes.add(
          "A component of %d variants was cut at similarity %.2f into %d parts."
              .formatted(component.units().length, raised, split.size()));
      split.forEach(units -> open.add(new Component(units, raised)));
    }
    return parts;
  }

  private static IntArrayList edges(int[] units, int size, ClonePairs pairs) {
    var inside = new java.util.BitSet(size);
    for (int unit : units) {
      inside.set(unit);
    }
    var edges = new IntArrayList();
    for (int i = 0; i < pairs.size(); i++) {
      if (inside.get(pairs.left(i)) && inside.get(pairs.right(i))) {
        edges.add(i);
      }
    }
    return edges;
  }

  /** The clusters of a component at the threshold, each ascending. */
  private List<int[]> linkage(int[] units, Comparison comparison) throws IOException {
    if (units.length == 1) {
      return List.of(units);
    }
    double[][] distances = new double[units.length][];
    for (int i = 0; i < units.length; i++) {
      distances[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        distances[i][j] = 1 - comparison.compare(units[j], units[i]).similarity();
      }
    }
    var tree = HierarchicalClustering.fit(UPGMALinkage.of(distances));
    double cut = 1 - threshold;
    double[] heights = tree.height();
    if (heights[heights.length - 1] <= cut) {
      return List.of(units);
    }
    if (heights[0] > cut) {
      return Arrays.stream(units).mapToObj(unit -> new int[] {unit}).toList();
    }
    return split(units, tree.partition(Math.nextUp(cut)));
  }

  private static List<int[]> split(int[] units, int[] labels) {
    var clusters = new ArrayList<IntArrayList>();
    var places = new IntIntHashMap();
    for (int i = 0; i < units.length; i++) {
      if (!places.containsKey(labels[i])) {
        places.put(labels[i], clusters.size());
        clusters.add(new IntArrayList());
      }
      clusters.get(places.get(labels[i])).add(units[i]);
    }
    return clusters.stream().map(IntArrayList::toArray).toList();
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
