package org.homolog.items;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.items.NotSimilar.Holder;

/** Lists items whose modules are not all in one group. */
public final class NotSimilarItems {
  private final GroupItems items;

  public NotSimilarItems(GroupItems items) {
    this.items = items;
  }

  private record Listed(NotSimilar item, long transclusions, long pageviews) {}

  /**
   * Those with most transclusions first, then pageviews: of each wiki those of the module with
   * most, summed over the wikis, as a group's are.
   *
   * @param modules all there are
   */
  public List<NotSimilar> list(Collection<ModuleId> modules, Clustering clustering) {
    Map<ModuleId, RedundancyGroup> groups = new HashMap<>();
    for (RedundancyGroup group : clustering.groups()) {
      group.members().forEach(member -> groups.put(member.module(), group));
    }
    Map<Item, List<ModuleId>> apart = byItem(modules);
    apart.values().removeIf(holders -> parts(holders, groups) < 2);
    var nearest = new NearestModules(apart, groups, clustering);
    var listed = new ArrayList<Listed>();
    apart.forEach(
        (item, holders) -> {
          holders.sort(items.mostUsedFirst());
          List<Holder> of =
              holders.stream()
                  .map(id -> new Holder(id, Optional.ofNullable(groups.get(id)), nearest.to(id)))
                  .toList();
          listed.add(
              new Listed(
                  new NotSimilar(item, of, parts(holders, groups)),
                  reach(holders, Usage::transclusions),
                  reach(holders, Usage::pageviews)));
        });
    listed.sort(
        Comparator.comparingLong(Listed::transclusions)
            .thenComparingLong(Listed::pageviews)
            .reversed()
            .thenComparing(each -> each.item().item()));
    return listed.stream().map(Listed::item).toList();
  }

  private Map<Item, List<ModuleId>> byItem(Collection<ModuleId> modules) {
    Map<Item, List<ModuleId>> holders = new HashMap<>();
    for (ModuleId module : modules) {
      items
          .of(module)
          .ifPresent(item -> holders.computeIfAbsent(item, _ -> new ArrayList<>(2)).add(module));
    }
    return holders;
  }

  /** How many groups the modules are in, with each module of none as one more. */
  private static int parts(List<ModuleId> modules, Map<ModuleId, RedundancyGroup> groups) {
    long inGroups =
        modules.stream()
            .map(groups::get)
            .filter(group -> group != null)
            .map(RedundancyGroup::id)
            .distinct()
            .count();
    long alone = modules.stream().filter(module -> !groups.containsKey(module)).count();
    return (int) (inGroups + alone);
  }

  private long reach(List<ModuleId> modules, ToLongFunction<Usage> figure) {
    Map<Wiki, Long> most = new HashMap<>();
    for (ModuleId module : modules) {
      most.merge(module.wiki(), figure.applyAsLong(items.usage(module)), Math::max);
    }
    return most.values().stream().mapToLong(Long::longValue).sum();
  }
}
