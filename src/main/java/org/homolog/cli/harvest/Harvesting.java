package org.homolog.cli.harvest;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Terminal;
import org.homolog.corpus.Wiki;
import org.homolog.harvest.Harvest;
import org.homolog.harvest.Outcome;
import org.homolog.report.result.Json;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all harvests have in common: options, a line of JSON for each wiki, the exit code. */
final class Harvesting {
  /** One kind of harvest. */
  interface Work {
    Outcome of(Harvest harvest) throws IOException;
  }

  /** A line of the log. */
  private record Line(
      String wiki, String kind, String asOf, long done, long missing, String reason) {}

  private static final int FEW = 5;

  @Mixin private final HarvestArguments arguments = new HarvestArguments();
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  HarvestArguments arguments() {
    return arguments;
  }

  /** Harvests into the store, which others may write at the same time. */
  int run(Work work) throws IOException {
    var options = arguments.options();
    var replicas = arguments.replicas(workspace.progress());
    PrintWriter out = spec.commandLine().getOut();
    try (ModuleStore store = workspace.workspace().make().store();
        Harvest harvest =
            new Harvest(
                options, replicas, store, workspace.progress(), fetch -> print(fetch, out))) {
      return report(work.of(harvest));
    }
  }

  private void print(Fetch fetch, PrintWriter out) {
    if (!workspace.isQuiet()) {
      out.println(
          Json.line(
              new Line(
                  fetch.wiki().dbname(),
                  fetch.kind(),
                  fetch.asOf().toString(),
                  fetch.done(),
                  fetch.missing(),
                  fetch.reason())));
      out.flush();
    }
  }

  private int report(Outcome outcome) {
    if (outcome.missing() == 0) {
      return ExitCode.OK.code();
    }
    PrintWriter err = spec.commandLine().getErr();
    int rest = outcome.incomplete().size() - FEW;
    err.printf(
        "homolog: something is missing of %s%s; see homolog status, and harvest again%n",
        outcome.incomplete().stream()
            .limit(FEW)
            .map(Wiki::dbname)
            .map(Terminal::text)
            .collect(Collectors.joining(", ")),
        rest > 0 ? " and %,d more".formatted(rest) : "");
    err.flush();
    return ExitCode.INPUT.code();
  }
}
