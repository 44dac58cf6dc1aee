package org.homolog.report.result;

import java.util.List;
import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.GroupItems;
import org.homolog.items.NoCommonItem;
import org.homolog.items.NoCommonItems;
import org.homolog.items.NotSimilar;
import org.homolog.items.NotSimilarItems;
import org.homolog.ranking.RankedGroup;
import org.homolog.store.StoredModule;

/**
 * What a run found.
 *
 * @param rankedModules groups of modules, first come first
 * @param rankedFunctions groups of functions, first come first
 * @param stored every module
 */
public record Results(
    Clustering modules,
    Clustering functions,
    List<RankedGroup> rankedModules,
    List<RankedGroup> rankedFunctions,
    Map<ModuleId, StoredModule> stored,
    Map<ModuleId, Usage> usage) {
  public Results {
    rankedModules = List.copyOf(rankedModules);
    rankedFunctions = List.copyOf(rankedFunctions);
  }

  /** The groups of modules of which a link to an item is to make or to mend, in their order. */
  public List<NoCommonItem> toLink() {
    var items = new NoCommonItems(new GroupItems(usage));
    return rankedModules.stream()
        .flatMap(ranked -> items.in(ranked.group()).flatMap(NoCommonItem::toLink).stream())
        .toList();
  }

  /** The items of Wikidata whose modules are not all in one group. */
  public List<NotSimilar> notSimilar() {
    return new NotSimilarItems(new GroupItems(usage)).list(stored.keySet(), modules);
  }
}
