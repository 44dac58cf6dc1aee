package org.homolog.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.ReportOptions;
import org.homolog.report.ReportWriter;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.store.ModuleStore;
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
    Optional<String> made = state(reports, stamp);
    if (made.isPresent() && store.state(STATE).equals(made)) {
      progress.end("up to date in " + workspace.report());
      return;
    }
    var reader = new ResultsReader(options, store);
    Clusters clusters = file.read();
    Results results = reader.results(clusters, ranking, store.usage());
    Summary summary;
    try (IndexSnapshot index = workspace.snapshot()) {
      summary =
          reader.summary(
              clusters, results.stored(), rankingOptions, index.unparsable(), Instant.now());
    }
    var writer = new ReportWriter(reportOptions, new MemberDifferences(results.stored(), store));
    reports.publish(folder -> writer.write(results, summary, folder));
    // after the switch: a stamp is believed only of the folder that it names
    store.state(STATE, state(reports, stamp).orElseThrow());
    progress.end("written to " + workspace.report());
  }

  /** What is kept of the latest report: where it is, what its files hold, what it was made of. */
  private static Optional<String> state(ReportFolders reports, String stamp) throws IOException {
    Optional<String> latest = reports.latest();
    return latest.isEmpty()
        ? Optional.empty()
        : Optional.of("%s %s %s".formatted(latest.get(), reports.checksum(), stamp));
  }
}
