package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.homolog.corpus.CodeUnit;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Groups variants by average linkage (Sokal and Michener) inside connected components, cut at
 * {@value #MORE} above the threshold of pairs, so that neither a chain of weak links nor one good
 * link joins strangers. Every missing confidence inside a component is computed. The result does
 * not depend on the order of pairs.
 */
public final class Clusterer {
  private static final double STEP = 0.05;

  /**
   * How much more confidence than a pair needs the members of a group must have on average: one
   * stranger spoils a whole group.
   */
  static final double MORE = 0.1;

  private final ClusteringOptions options;
  private final double threshold;
  private final Canon canon;
  private final GroupIds ids;

  /**
   * @param threshold the confidence at which pairs become links
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
   * @param all the number of all variants
   * @param variants those to be grouped, in the order of their representatives
   * @param pairs of the variants' numbers, of at least the threshold
   * @param comparison of the variants' numbers
   * @param surroundings of the variants' numbers
   */
  public Clustering cluster(
      int all,
      List<Variant> variants,
      ClonePairs pairs,
      Comparison comparison,
      Surroundings surroundings)
      throws IOException {
    var notes = new ArrayList<String>();
    var groups = new ArrayList<RedundancyGroup>();
    var followers = Followers.of(variants.size(), pairs);
    for (int[] part : parts(followers.leaders(), pairs, notes)) {
      for (int[] cluster : linkage(part, comparison)) {
        int[] members = followers.with(cluster);
        if (members.length > 1 || variants.get(members[0]).members().size() > 1) {
          groups.add(group(members, variants, comparison, surroundings));
        }
      }
    }
    groups.sort(Comparator.comparing(RedundancyGroup::canonical));
    return new Clustering(all, variants, pairs, ids.assign(groups), notes);
  }

  /**
   * Components, those too large split by a higher threshold, as far as one below 1 does. Where a
   * higher threshold would leave most of a component's units alone, as in a chain of many small
   * steps, its strongest links are kept instead, as far as the parts are no larger than allowed.
   */
  private List<int[]> parts(int[] units, ClonePairs pairs, List<String> notes) {
    var parts = new ArrayList<int[]>();
    int size = units.length == 0 ? 0 : units[units.length - 1] + 1;
    double least = threshold;
    List<int[]> open = Components.of(size, pairs, least).within(units);
    while (true) {
      open.stream().filter(part -> !isTooLarge(part)).forEach(parts::add);
      List<int[]> large = open.stream().filter(this::isTooLarge).toList();
      if (large.isEmpty()) {
        return parts;
      }
      double raised = least + STEP;
      if (raised >= 1) {
        large.forEach(part -> notes.add(kept(part)));
        parts.addAll(large);
        return parts;
      }
      // no edge of the higher threshold leads out of a component of the lower one
      Components components = Components.of(size, pairs, raised);
      open = new ArrayList<>();
      for (int[] part : large) {
        List<int[]> split = components.within(part);
        if (isShattered(part, split)) {
          List<int[]> bounded =
              Components.bounded(size, pairs, part, options.maxComponent()).within(part);
          notes.add(bounded(part, bounded.size()));
          parts.addAll(bounded);
        } else {
          notes.add(cut(part, raised, split.size()));
          open.addAll(split);
        }
      }
      least = raised;
    }
  }

  /** Whether a split leaves more than half of the units alone. */
  private static boolean isShattered(int[] units, List<int[]> split) {
    long alone = split.stream().filter(part -> part.length == 1).count();
    return 2 * alone > units.length;
  }

  private boolean isTooLarge(int[] units) {
    return units.length > options.maxComponent();
  }

  private static String cut(int[] units, double threshold, int parts) {
    return "A component of %d variants was cut at confidence %.2f into %d parts."
        .formatted(units.length, threshold, parts);
  }

  private static String bounded(int[] units, int parts) {
    return "A component of %d variants was cut at its weakest links into %d parts."
        .formatted(units.length, parts);
  }

  private static String kept(int[] units) {
    return "A component of %d nearly equal variants was kept as one group.".formatted(units.length);
  }

  /** The clusters of a component at the threshold, each ascending. */
  private List<int[]> linkage(int[] units, Comparison comparison) throws IOException {
    if (units.length == 1 || isTooLarge(units)) {
      return List.of(units);
    }
    return cut(units, Linkage.of(comparison.compareAll(units)).merges());
  }

  /**
   * Returns the confidence that a group needs on average, at most half-way from what a pair needs
   * to 1: of pairs that need almost 1, a tenth more would leave no group at all.
   */
  private double needed() {
    return Math.min(threshold + MORE, (threshold + 1) / 2);
  }

  /**
   * What the merges up to the threshold have made of the units. Heights may go down by a rounding
   * error, so each merge is looked at.
   */
  private List<int[]> cut(int[] units, List<Merge> merges) {
    float most = Linkage.distance(needed());
    var clusters = new ArrayList<@Nullable IntArrayList>(units.length + merges.size());
    for (int unit : units) {
      clusters.add(IntArrayList.from(unit));
    }
    for (Merge merge : merges) {
      IntArrayList left = clusters.get(merge.left());
      IntArrayList right = clusters.get(merge.right());
      if (left != null && right != null && merge.height() <= most) {
        left.addAll(right);
        clusters.add(left);
        clusters.set(merge.left(), null);
        clusters.set(merge.right(), null);
      } else {
        clusters.add(null);
      }
    }
    return clusters.stream()
        .filter(Objects::nonNull)
        .map(cluster -> Arrays.stream(cluster.toArray()).sorted().toArray())
        .toList();
  }

  private RedundancyGroup group(
      int[] members, List<Variant> variants, Comparison comparison, Surroundings surroundings)
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
        GroupIds.NONE,
        canonical,
        surroundings.of(sorted.getFirst()),
        sorted.stream().map(variants::get).toList(),
        links);
  }
}
