package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.homolog.cli.option.ConfidenceOption;
import org.homolog.cli.option.RankingArguments;
import org.homolog.cli.option.ReportArguments;
import org.homolog.cli.option.SourceArguments;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.LeftOut;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.Ranking;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.ReportOptions;
import org.homolog.source.SourceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = {
      "Imports, indexes, clusters, ranks and reports, skipping what is up to date.",
      "Without a source, works on what was imported or harvested before."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private final SourceArguments source = new SourceArguments();
  @Mixin private final ConfidenceOption confidence = new ConfidenceOption();
  @Mixin private final RankingArguments ranking = new RankingArguments();
  @Mixin private final ReportArguments report = new ReportArguments();
  @Mixin private final TopGroups top = new TopGroups();
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SourceOptions sourceOptions = source.options(); // all checked before anything is done
    confidence.options();
    RankingOptions rankingOptions = ranking.options();
    ReportOptions reportOptions = report.options();
    if (source.sources().isEmpty()) {
      workspace.change(homolog -> finish(homolog, rankingOptions, reportOptions));
      return ExitCode.OK.code();
    }
    return workspace.make(homolog -> run(homolog, sourceOptions, rankingOptions, reportOptions));
  }

  private int run(
      Homolog homolog,
      SourceOptions sourceOptions,
      RankingOptions rankingOptions,
      ReportOptions reportOptions)
      throws IOException {
    var outcome = homolog.read(source.sources(), sourceOptions, source.prune());
    finish(homolog, rankingOptions, reportOptions);
    return new LeftOut(outcome).report(spec.commandLine().getErr()).code();
  }

  /** All that comes after the import. */
  private Path finish(Homolog homolog, RankingOptions rankingOptions, ReportOptions reportOptions)
      throws IOException {
    homolog.index();
    homolog.cluster(confidence.options());
    Ranking ranked = homolog.rank(rankingOptions);
    Path folder = homolog.report(reportOptions, ranked);
    PrintWriter out = spec.commandLine().getOut();
    if (!workspace.isQuiet()) {
      top.print(ranked, out);
      out.println("Results: " + folder);
      out.flush();
    }
    return folder;
  }
}
