package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.homolog.ranking.RankingOptions;
import org.homolog.report.ReportOptions;
import org.homolog.report.ReportOptions.Format;
import org.homolog.report.ReportWriter;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.UnparsableText;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.ClustersFile;
import org.homolog.workspace.ReportFolders;
import org.homolog.workspace.Workspace;

/** Clusters and their ranking to the files of the report. */
final class ReportStage {
  private static final String STATE = "report";

  private final PipelineOptions options;
  private final Progress progress;

  ReportStage(PipelineOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Writes the report unless it is up to date. */
  void refresh(ReportOptions reportOptions, Ranking ranking, Workspace workspace, ModuleStore store)
      throws IOException {
    progress.begin("report", -1);
    RankingOptions rankingOptions = RankStage.latest(store);
    var file = new ClustersFile(workspace.clusters());
    ReportFolders reports = workspace.reports();
    String stamp =
        "%s %s %s %s %s %s"
            .formatted(
                Homolog.version(),
                store.generation(),
                IndexSnapshot.latest(workspace.index()),
                file.stamp(),
                rankingOptions,
                reportOptions);
    if (store.state(STATE).equals(reports.latest().map(latest -> latest + " " + stamp))
        && isWhole(workspace.report(), reportOptions)) {
      progress.end("up to date in " + workspace.report());
      return;
    }
    Clusters clusters = file.read();
    Map<ModuleId, StoredModule> stored = new HashMap<>();
    try (Stream<StoredModule> modules = store.modules()) {
      modules.forEach(module -> stored.put(module.id(), module));
    }
    var results =
        new Results(
            clusters.modules(),
            clusters.functions(),
            ranking.modules(),
            ranking.functions(),
            stored,
            store.usage());
    Summary summary = summary(clusters, stored, rankingOptions, workspace, store);
    var writer = new ReportWriter(reportOptions, new MemberDifferences(stored, store));
    reports.publish(folder -> writer.write(results, summary, folder));
    // after the switch: a stamp is believed only of the folder that it names
    store.state(STATE, reports.latest().orElseThrow() + " " + stamp);
    progress.end("written to " + workspace.report());
  }

  private static boolean isWhole(Path report, ReportOptions options) {
    return Stream.concat(
            Stream.of(
                "summary.json",
                "pairs.tsv",
                "similar_no_common_item.tsv",
                "common_item_not_similar.tsv"),
            options.formats().stream().map(Format::file))
        .allMatch(file -> Files.exists(report.resolve(file)));
  }

  private Summary summary(
      Clusters clusters,
      Map<ModuleId, StoredModule> stored,
      RankingOptions ranking,
      Workspace workspace,
      ModuleStore store)
      throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("fingerprint", options.fingerprint());
    all.put("retrieval", options.retrieval());
    all.put("verification", options.verification());
    all.put("clustering", options.clustering());
    all.put("ranking", ranking);
    var times = new LinkedHashMap<String, Object>();
    times.put("written", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    times.put("seconds", Stopwatch.seconds(store));
    return new Summary(
        Homolog.version(), all, unparsable(stored, workspace), clusters.notes(), times);
  }

  private static List<Summary.Failure> unparsable(
      Map<ModuleId, StoredModule> stored, Workspace workspace) throws IOException {
    var failures = new ArrayList<Summary.Failure>();
    try (IndexSnapshot index = workspace.snapshot()) {
      for (StoredModule module : stored.values()) {
        UnparsableText text = index.unparsable().get(module.sha1());
        if (text != null) {
          String path = module.path().orElse(module.id().wiki() + ":" + module.id().title());
          failures.add(new Summary.Failure(path, text.line(), text.column(), text.reason()));
        }
      }
    }
    failures.sort(Comparator.comparing(Summary.Failure::path));
    return failures;
  }
}
