package org.homolog.clustering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A tree of numbered leaves, joined two branches at a time.
 *
 * @param leaves their number; they are numbered from 0, and the merges go on from there
 * @param merges the nearest first, each of leaves and earlier merges; the last is the root
 */
public record Dendrogram(int leaves, List<Merge> merges) {
  public Dendrogram {
    merges = List.copyOf(merges);
    if (merges.size() != Math.max(0, leaves - 1)) {
      throw new IllegalArgumentException(
          "a tree of %d leaves has not %d merges".formatted(leaves, merges.size()));
    }
  }

  /** The leaves in an order in which no branches cross: those of the left of a merge first. */
  public List<Integer> order() {
    var order = new ArrayList<Integer>(leaves);
    Deque<Integer> open = new ArrayDeque<>();
    if (leaves > 0) {
      open.push(leaves + merges.size() - 1);
    }
    while (!open.isEmpty()) {
      int branch = open.pop();
      if (branch < leaves) {
        order.add(branch);
      } else {
        Merge merge = merges.get(branch - leaves);
        open.push(merge.right());
        open.push(merge.left());
      }
    }
    return order;
  }
}
