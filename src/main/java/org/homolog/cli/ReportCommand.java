package org.homolog.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.cli.option.ReportArguments;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.report.ReportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "report", description = "Writes the results.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Mixin private final ReportArguments report = new ReportArguments();
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    ReportOptions options = report.options();
    return workspace.change(
        homolog -> {
          homolog.report(options);
          return ExitCode.OK.code();
        });
  }
}
