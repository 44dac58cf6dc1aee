package org.homolog.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "run",
    description = "Imports, indexes, clusters, ranks and reports, skipping what is up to date.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private final SourceArguments source = new SourceArguments();
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    var homolog = workspace.homolog();
    homolog.read(source.sources(), source.options(), source.prune());
    homolog.index();
    homolog.cluster();
    homolog.report();
    return ExitCode.OK.code();
  }
}
