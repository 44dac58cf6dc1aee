package org.homolog.report.result;

import java.util.List;
import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
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
}
