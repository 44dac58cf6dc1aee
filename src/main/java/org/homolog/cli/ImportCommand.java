package org.homolog.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.homolog.cli.option.SourceArguments;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.LeftOut;
import org.homolog.pipeline.ImportStage;
import org.homolog.source.SourceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = "Reads modules into the workspace's store.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private final SourceArguments source = new SourceArguments();
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SourceOptions options = source.options();
    List<Path> sources = source.neededSources();
    ImportStage.Outcome outcome =
        workspace.make(homolog -> homolog.read(sources, options, source.prune()));
    return new LeftOut(outcome).report(spec.commandLine().getErr()).code();
  }
}
