package org.homolog.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cluster",
    description = "Finds clone pairs in the index and groups them.",
    mixinStandardHelpOptions = true)
final class ClusterCommand implements Callable<Integer> {
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    return workspace.change(
        homolog -> {
          homolog.cluster();
          return ExitCode.OK.code();
        });
  }
}
