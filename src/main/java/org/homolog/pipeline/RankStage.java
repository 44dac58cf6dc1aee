package org.homolog.pipeline;

import java.io.IOException;
import java.util.Map;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.ranking.Ranker;
import org.homolog.ranking.RankingOptions;
import org.homolog.store.ModuleStore;
import org.homolog.workspace.Clusters;
import tools.jackson.core.JacksonException;
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

  /**
   * The options of the latest ranking.
   *
   * @throws IOException if another program has left options that this one does not know
   */
  static RankingOptions latest(ModuleStore store) throws IOException {
    String json = store.state(STATE).orElse("");
    try {
      return json.isEmpty() ? RankingOptions.DEFAULTS : JSON.readValue(json, RankingOptions.class);
    } catch (JacksonException e) {
      throw new IOException("the latest ranking is of another version, run: homolog rank", e);
    }
  }

  Ranking run(Clusters clusters, ModuleStore store, RankingOptions options) {
    progress.begin("rank", -1);
    Map<ModuleId, Usage> usage = store.usage();
    Ranking ranking = ranking(clusters, usage, options);
    store.state(STATE, JSON.writeValueAsString(options));
    progress.end(
        "%,d groups of modules, %,d of functions%s"
            .formatted(
                ranking.modules().size(),
                ranking.functions().size(),
                usage.isEmpty()
                    ? ", by their size alone: no usage.tsv came with the modules"
                    : ""));
    return ranking;
  }

  /** All groups in their order. */
  static Ranking ranking(Clusters clusters, Map<ModuleId, Usage> usage, RankingOptions options) {
    var ranker = new Ranker(options);
    return new Ranking(
        ranker.rank(clusters.modules().groups(), usage),
        ranker.rank(clusters.functions().groups(), usage));
  }
}
