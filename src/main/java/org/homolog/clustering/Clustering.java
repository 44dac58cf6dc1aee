package org.homolog.clustering;

import java.util.List;
import java.util.stream.Stream;
import org.homolog.verification.ClonePairs;

/**
 * What clustering found, and from what.
 *
 * @param size the number of all variants
 * @param variants that have two members or are in a pair, in the order of their representatives,
 *     those that do not parse last
 * @param pairs by the variants' numbers
 * @param groups of two members or more, by their canonical members
 * @param notes what was done differently for lack of room, a sentence each
 */
public record Clustering(
    int size,
    List<Variant> variants,
    ClonePairs pairs,
    List<RedundancyGroup> groups,
    List<String> notes) {
  public static final Clustering NONE =
      new Clustering(0, List.of(), new ClonePairs(), List.of(), List.of());

  public Clustering {
    variants = List.copyOf(variants);
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  /** Returns this clustering with further notes after its own. */
  public Clustering withNotes(List<String> more) {
    return new Clustering(
        size, variants, pairs, groups, Stream.concat(notes.stream(), more.stream()).toList());
  }

  /** The same with other groups. */
  public Clustering withGroups(List<RedundancyGroup> others) {
    return new Clustering(size, variants, pairs, others, notes);
  }
}
