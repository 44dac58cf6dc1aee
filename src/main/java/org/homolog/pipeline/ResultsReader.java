package org.homolog.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.retrieval.UnparsableText;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.homolog.workspace.Clusters;

/** Puts together what a run found, and what is to be said of it. */
final class ResultsReader {
  private final PipelineOptions options;
  private final ModuleStore store;

  ResultsReader(PipelineOptions options, ModuleStore store) {
    this.options = options;
    this.store = store;
  }

  /** Clusters and ranking with all modules and their usage. */
  Results results(Clusters clusters, Ranking ranking, Map<ModuleId, Usage> usage) {
    Map<ModuleId, StoredModule> stored = new HashMap<>();
    try (Stream<StoredModule> modules = store.modules()) {
      modules.forEach(module -> stored.put(module.id(), module));
    }
    return new Results(
        clusters.modules(),
        clusters.functions(),
        ranking.modules(),
        ranking.functions(),
        stored,
        usage);
  }

  /**
   * How it was found.
   *
   * @param unparsable texts by their SHA-1
   * @param written when it was found, to the second
   */
  Summary summary(
      Clusters clusters,
      Map<ModuleId, StoredModule> stored,
      RankingOptions ranking,
      Map<String, UnparsableText> unparsable,
      Instant written) {
    var all = new LinkedHashMap<String, Object>();
    all.put("fingerprint", options.fingerprint());
    all.put("retrieval", options.retrieval());
    all.put("verification", options.verification());
    all.put("clustering", options.clustering());
    all.put("ranking", ranking);
    var times = new LinkedHashMap<String, Object>();
    times.put("written", written.truncatedTo(ChronoUnit.SECONDS).toString());
    times.put("seconds", Stopwatch.seconds(store));
    return new Summary(
        Homolog.version(), all, failures(stored, unparsable), clusters.notes(), times);
  }

  private static List<Summary.Failure> failures(
      Map<ModuleId, StoredModule> stored, Map<String, UnparsableText> unparsable) {
    var failures = new ArrayList<Summary.Failure>();
    for (StoredModule module : stored.values()) {
      UnparsableText text = unparsable.get(module.sha1());
      if (text != null) {
        String path = module.path().orElse(module.id().wiki() + ":" + module.id().title());
        failures.add(new Summary.Failure(path, text.line(), text.column(), text.reason()));
      }
    }
    failures.sort(Comparator.comparing(Summary.Failure::path));
    return failures;
  }
}
