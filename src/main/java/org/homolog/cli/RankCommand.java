package org.homolog.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.cli.option.RankingArguments;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.pipeline.Ranking;
import org.homolog.ranking.RankingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rank",
    description = "Orders the groups by what to centralise first.",
    mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {
  @Mixin private final RankingArguments ranking = new RankingArguments();
  @Mixin private final TopGroups top = new TopGroups();
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RankingOptions options = ranking.options();
    Ranking ranked = workspace.change(homolog -> homolog.rank(options));
    if (!workspace.isQuiet()) {
      top.print(ranked, spec.commandLine().getOut());
    }
    return ExitCode.OK.code();
  }
}
