package org.homolog.items;

import java.util.List;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;

/**
 * An item whose modules are not all similar: they stand in different groups, or in none.
 *
 * @param modules all that have the item, the most used first
 * @param parts groups that they are in, and modules that are in none
 */
public record NotSimilar(Item item, List<Holder> modules, int parts) {
  public NotSimilar {
    modules = List.copyOf(modules);
  }

  /**
   * A module that has the item.
   *
   * @param group that it is in
   * @param nearest the module of the item that is not in the same group and most probably has a
   *     common origin with this one, where the two make a clone pair
   */
  public record Holder(
      ModuleId module, Optional<RedundancyGroup> group, Optional<Nearest> nearest) {}

  /** Another module, and the confidence that it has a common origin with the holder. */
  public record Nearest(ModuleId module, double confidence) {}
}
