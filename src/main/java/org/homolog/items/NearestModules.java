package org.homolog.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.items.NotSimilar.Nearest;
import org.homolog.verification.ClonePairs;
import org.jspecify.annotations.Nullable;

/**
 * For modules, the nearest one of the same item in another group, by the clone pairs' confidence.
 */
final class NearestModules {
  /** The members of one variant that have one item; the first stands for all. */
  private static final class Holders {
    private final ModuleId first;
    private final @Nullable String group;
    private @Nullable Nearest nearest;

    Holders(ModuleId first, @Nullable RedundancyGroup group) {
      this.first = first;
      this.group = group == null ? null : group.id();
    }

    boolean isInGroupOf(Holders other) {
      return group != null && Objects.equals(group, other.group);
    }

    void add(ModuleId module, double confidence) {
      boolean nearer =
          nearest == null
              || confidence > nearest.confidence()
              || confidence == nearest.confidence() && module.compareTo(nearest.module()) < 0;
      if (nearer) {
        nearest = new Nearest(module, confidence);
      }
    }
  }

  private final Map<ModuleId, Item> itemOf = new HashMap<>();
  private final Map<ModuleId, Holders> holdersOf = new HashMap<>();

  /**
   * @param modules of each item
   * @param groups that modules are in
   */
  NearestModules(
      Map<Item, List<ModuleId>> modules,
      Map<ModuleId, RedundancyGroup> groups,
      Clustering clustering) {
    modules.forEach((item, of) -> of.forEach(module -> itemOf.put(module, item)));
    List<Map<Item, Holders>> variants =
        clustering.variants().stream().map(variant -> holders(variant, groups)).toList();
    ClonePairs pairs = clustering.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      add(variants.get(pairs.left(i)), variants.get(pairs.right(i)), pairs.confidence(i));
    }
  }

  /** The one nearest to the module. */
  Optional<Nearest> to(ModuleId module) {
    return Optional.ofNullable(holdersOf.get(module)).map(holders -> holders.nearest);
  }

  private Map<Item, Holders> holders(Variant variant, Map<ModuleId, RedundancyGroup> groups) {
    Map<Item, Holders> holders = new HashMap<>(1);
    for (CodeUnit member : variant.members()) {
      ModuleId module = member.module();
      Item item = itemOf.get(module);
      if (item != null) {
        holdersOf.put(
            module, holders.computeIfAbsent(item, _ -> new Holders(module, groups.get(module))));
      }
    }
    return holders.isEmpty() ? Map.of() : holders;
  }

  private static void add(Map<Item, Holders> left, Map<Item, Holders> right, double confidence) {
    if (left.size() > right.size()) {
      add(right, left, confidence);
      return;
    }
    left.forEach(
        (item, one) -> {
          Holders other = right.get(item);
          if (other != null && !one.isInGroupOf(other)) {
            one.add(other.first, confidence);
            other.add(one.first, confidence);
          }
        });
  }
}
