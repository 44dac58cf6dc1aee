package org.homolog.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;

/** The items of modules and of groups of modules, by the modules' usage. */
public final class GroupItems {
  private static final Comparator<ItemCount> MOST_FIRST =
      Comparator.comparingInt(ItemCount::members).reversed().thenComparing(ItemCount::item);

  private final Map<ModuleId, Usage> usage;

  public GroupItems(Map<ModuleId, Usage> usage) {
    this.usage = usage;
  }

  /** The item of a module. */
  public Optional<Item> of(ModuleId module) {
    return usage(module).item();
  }

  /**
   * The items of the group's members, that of most first, then the oldest; none of a group of
   * functions, for an item is of a whole module.
   */
  public List<ItemCount> of(RedundancyGroup group) {
    if (!group.ofModules()) {
      return List.of();
    }
    Map<Item, Integer> counts = new TreeMap<>();
    for (CodeUnit member : group.members()) {
      of(member.module()).ifPresent(item -> counts.merge(item, 1, Integer::sum));
    }
    var items = new ArrayList<ItemCount>();
    counts.forEach((item, members) -> items.add(new ItemCount(item, members)));
    items.sort(MOST_FIRST);
    return items;
  }

  Usage usage(ModuleId module) {
    return usage.getOrDefault(module, Usage.UNKNOWN);
  }

  /** Modules with most transclusions first, then pageviews. */
  Comparator<ModuleId> mostUsedFirst() {
    return Comparator.comparingLong((ModuleId module) -> -usage(module).transclusions())
        .thenComparingLong(module -> -usage(module).pageviews())
        .thenComparing(Comparator.naturalOrder());
  }
}
