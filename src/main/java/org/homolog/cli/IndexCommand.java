package org.homolog.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "index",
    description = "Brings the index up to date with the store: only what changed.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    return workspace.change(
        homolog -> {
          homolog.index();
          return ExitCode.OK.code();
        });
  }
}
