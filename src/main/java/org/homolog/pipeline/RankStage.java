package org.homolog.pipeline;

import java.util.Map;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.ranking.Ranker;
import org.homolog.ranking.RankingOptions;
import org.homolog.store.ModuleStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Groups and usage to ranked groups; the store keeps by which options, so that a report is in the
 * same order.
 */
final class RankStage {
  private static final String STATE = "ranking";
  private static final JsonMapper JSON = new JsonMapper();

  private final Progress progress;

  RankStage(Progress progress) {
    this.progress = progress;
  }

  /** The options of the latest ranking. */
  static RankingOptions latest(ModuleStore store) {
    return store
        .state(STATE)
        .map(json -> JSON.readValue(json, RankingOptions.class))
        .orElse(RankingOptions.DEFAULTS);
  }

  Ranking run(Clusters clusters, ModuleStore store, RankingOptions options) {
    progress.begin("rank", -1);
    Map<ModuleId, Usage> usage = store.usage();
    var ranker = new Ranker(options);
    var ranking =
        new Ranking(
            ranker.rank(clusters.modules().groups(), usage),
            ranker.rank(clusters.functions().groups(), usage));
    store.state(STATE, JSON.writeValueAsString(options));
    progress.end(
        "%,d groups of modules, %,d of functions"
            .formatted(ranking.modules().size(), ranking.functions().size()));
    return ranking;
  }
}
