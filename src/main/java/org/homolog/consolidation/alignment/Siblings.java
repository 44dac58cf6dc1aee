package org.homolog.consolidation.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.homolog.consolidation.alignment.Outline.Summary;
import org.homolog.deadline.Deadline;
import org.homolog.difference.Aligner;
import org.homolog.difference.Effort;
import org.homolog.syntax.Node;

/**
 * Aligns two lists of nodes: equal ones first, then, in the gaps between, the ascending pairs of
 * the greatest total similarity; in gaps too large for that, those of one shape.
 */
final class Siblings {
  /** The greatest work on one gap, in comparisons of nodes. */
  private static final long LIMIT = 1_000_000;

  /** Nodes less alike than that are no pair. */
  private static final float THRESHOLD = 0.4f;

  /** Nodes looked at to tell how alike two are. */
  private static final int MAX_FEATURES = 500;

  private final Outline left;
  private final Outline right;
  private final Effort effort;
  private Set<String> leftNames = Set.of();
  private Set<String> rightNames = Set.of();

  Siblings(Outline left, Outline right, Effort effort) {
    this.effort = effort;
    this.left = left;
    this.right = right;
  }

  /** For each node of the left the index of its partner, ascending, or {@link Aligner#NONE}. */
  int[] align(List<? extends Node> lefts, List<? extends Node> rights) {
    leftNames = names(lefts);
    rightNames = names(rights);
    int[] partners = aligned(lefts, rights, Summary::content);
    gaps(lefts, rights, partners, true);
    return partners;
  }

  private static Set<String> names(List<? extends Node> nodes) {
    return nodes.stream()
        .flatMap(node -> Definition.of(node).stream())
        .map(Definition::name)
        .collect(Collectors.toSet());
  }

  private int[] aligned(
      List<? extends Node> lefts, List<? extends Node> rights, ToLongFunction<Summary> part) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] l = numbers(lefts, left, part, numbers);
    int[] r = numbers(rights, right, part, numbers);
    var anchors = new BitSet();
    anchors.set(0, numbers.size());
    return Aligner.align(l, r, anchors, numbers.size(), effort);
  }

  private static int[] numbers(
      List<? extends Node> nodes,
      Outline outline,
      ToLongFunction<Summary> part,
      Map<Long, Integer> numbers) {
    return nodes.stream()
        .mapToInt(
            node ->
                numbers.computeIfAbsent(
                    part.applyAsLong(outline.of(node)), unused -> numbers.size()))
        .toArray();
  }

  private void gaps(
      List<? extends Node> lefts, List<? extends Node> rights, int[] partners, boolean byShape) {
    int l = 0;
    int r = 0;
    for (int i = 0; i <= lefts.size(); i++) {
      int partner = i < lefts.size() ? partners[i] : rights.size();
      if (partner != Aligner.NONE) {
        if (i > l && partner > r) {
          int[] found = gap(lefts.subList(l, i), rights.subList(r, partner), byShape);
          for (int j = 0; j < found.length; j++) {
            partners[l + j] = found[j] == Aligner.NONE ? Aligner.NONE : r + found[j];
          }
        }
        l = i + 1;
        r = partner + 1;
      }
    }
  }

  private int[] gap(List<? extends Node> lefts, List<? extends Node> rights, boolean byShape) {
    long cost = work(lefts, left) * rights.size() + work(rights, right) * lefts.size();
    if (effort.take(cost, LIMIT)) {
      return bySimilarity(lefts, rights);
    }
    int[] found = new int[lefts.size()];
    Arrays.fill(found, Aligner.NONE);
    if (byShape) {
      found = aligned(lefts, rights, Summary::shape);
      gaps(lefts, rights, found, false);
    } else {
      effort.exceed();
    }
    return found;
  }

  private static long work(List<? extends Node> nodes, Outline outline) {
    return nodes.stream().mapToLong(node -> Math.min(outline.of(node).size(), MAX_FEATURES)).sum();
  }

  private int[] bySimilarity(List<? extends Node> lefts, List<? extends Node> rights) {
    int rows = lefts.size();
    int columns = rights.size();
    float[][] gains = gains(lefts, rights);
    float[][] best = new float[rows + 1][columns + 1]; // of the nodes from these on
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        float pair = gains[i][j] == 0 ? 0 : gains[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), pair);
      }
    }
    int[] partners = new int[rows];
    Arrays.fill(partners, Aligner.NONE);
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (gains[i][j] > 0 && best[i][j] == gains[i][j] + best[i + 1][j + 1]) {
        partners[i++] = j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }

  private float[][] gains(List<? extends Node> lefts, List<? extends Node> rights) {
    List<long[]> leftFeatures = lefts.stream().map(node -> features(node, left)).toList();
    List<long[]> rightFeatures = rights.stream().map(node -> features(node, right)).toList();
    float[][] gains = new float[lefts.size()][rights.size()];
    for (int i = 0; i < lefts.size(); i++) {
      Deadline.check();
      for (int j = 0; j < rights.size(); j++) {
        float gain =
            gain(lefts.get(i), rights.get(j), dice(leftFeatures.get(i), rightFeatures.get(j)));
        gains[i][j] = gain < THRESHOLD ? 0 : gain;
      }
    }
    return gains;
  }

  /** Nodes of one shape are always alike, nodes of other kinds never. */
  private float gain(Node l, Node r, float dice) {
    Optional<Definition> one = Definition.of(l);
    Optional<Definition> other = Definition.of(r);
    boolean definitions = one.isPresent() && other.isPresent();
    if (definitions && isElsewhere(one.get().name(), other.get().name())) {
      return 0;
    }
    if (left.of(l).shape() == right.of(r).shape()) {
      return (1 + dice) / 2;
    }
    return definitions || l.getClass() == r.getClass() ? dice : 0;
  }

  /** Whether the other side has a function of one of two names that are not the same. */
  private boolean isElsewhere(String l, String r) {
    return !l.equals(r) && (rightNames.contains(l) || leftNames.contains(r));
  }

  /** The contents and shapes of a node and the first of those in it, sorted. */
  private static long[] features(Node node, Outline outline) {
    var nodes = new ArrayList<Node>();
    nodes.add(node);
    for (int i = 0; i < nodes.size() && nodes.size() < MAX_FEATURES; i++) {
      nodes.addAll(nodes.get(i).children());
    }
    return nodes.stream()
        .limit(MAX_FEATURES)
        .map(outline::of)
        .flatMapToLong(part -> LongStream.of(part.content(), part.shape()))
        .sorted()
        .toArray();
  }

  /** Twice what two sorted bags share over what they hold. */
  private static float dice(long[] some, long[] others) {
    int shared = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      int order = Long.compare(some[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 2f * shared / (some.length + others.length);
  }
}
