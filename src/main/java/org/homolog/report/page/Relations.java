package org.homolog.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.report.page.PageJson.Near;
import org.homolog.report.page.PageJson.Related;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.RequiredModule;
import org.homolog.report.result.Results;
import org.homolog.verification.ClonePairs;

/** What a group has to do with other modules and other groups. */
final class Relations {
  private static final int MOST_SUBPAGES = 50;
  private static final int MOST_NEAR = 10;

  private final NavigableSet<ModuleId> modules;
  private final Map<ModuleId, String> groupOf = new HashMap<>();
  private final Map<String, RedundancyGroup> ids = new HashMap<>();
  private final Map<String, Map<String, Double>> near = new HashMap<>();

  /**
   * @param wanted ids of the groups that are asked for
   */
  Relations(Results results, Set<String> wanted) {
    modules = new TreeSet<>(results.stored().keySet());
    for (RedundancyGroup group : results.modules().groups()) {
      group.members().forEach(member -> groupOf.put(member.module(), group.id()));
    }
    readNear(results.modules(), wanted);
    readNear(results.functions(), wanted);
  }

  private void readNear(Clustering clustering, Set<String> wanted) {
    Map<CodeUnit, RedundancyGroup> groups = new HashMap<>();
    for (RedundancyGroup group : clustering.groups()) {
      ids.put(group.id(), group);
      group.variants().forEach(variant -> groups.put(variant.representative(), group));
    }
    List<Optional<RedundancyGroup>> groupOf =
        clustering.variants().stream()
            .map(variant -> Optional.ofNullable(groups.get(variant.representative())))
            .toList();
    ClonePairs pairs = clustering.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Optional<RedundancyGroup> left = groupOf.get(pairs.left(i));
      Optional<RedundancyGroup> right = groupOf.get(pairs.right(i));
      if (left.isPresent() && right.isPresent() && left.get() != right.get()) {
        addNear(left.get().id(), right.get().id(), pairs.confidence(i), wanted);
        addNear(right.get().id(), left.get().id(), pairs.confidence(i), wanted);
      }
    }
  }

  private void addNear(String from, String to, double confidence, Set<String> wanted) {
    if (wanted.contains(from)) {
      near.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, confidence, Math::max);
    }
  }

  /** The groups that have a clone pair with this one, that of most confidence first. */
  List<Near> near(RedundancyGroup group) {
    return near.getOrDefault(group.id(), Map.of()).entrySet().stream()
        .map(entry -> near(Objects.requireNonNull(ids.get(entry.getKey())), entry.getValue()))
        .sorted(Comparator.comparing((Near other) -> -other.confidence()).thenComparing(Near::id))
        .limit(MOST_NEAR)
        .toList();
  }

  private static Near near(RedundancyGroup group, double confidence) {
    ModuleId module = group.canonical().module();
    return new Near(group.id(), module.wiki().dbname(), module.title(), Decimals.cut(confidence));
  }

  /** The subpages of the group's canonical module and the modules it requires. */
  List<Related> belongs(RedundancyGroup group) {
    ModuleId module = group.canonical().module();
    var belongs = new ArrayList<Related>();
    var seen = new HashSet<ModuleId>();
    for (String name : group.capabilities().requires()) {
      ModuleId required = RequiredModule.of(module.wiki(), name, modules::contains);
      seen.add(required);
      belongs.add(related("requires", name, required));
    }
    if (group.ofModules()) {
      String prefix = module.title() + "/";
      for (ModuleId page : modules.tailSet(new ModuleId(module.wiki(), prefix), true)) {
        if (belongs.size() >= MOST_SUBPAGES
            || !page.wiki().equals(module.wiki())
            || !page.title().startsWith(prefix)) {
          break;
        }
        if (!seen.contains(page)) {
          belongs.add(related("subpage", page.title(), page));
        }
      }
    }
    return belongs;
  }

  private Related related(String how, String name, ModuleId module) {
    return new Related(how, name, modules.contains(module), groupOf.get(module));
  }
}
