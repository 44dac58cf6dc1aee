package org.homolog.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.cli.option.ConfidenceOption;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.verification.VerificationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cluster",
    description = "Finds clone pairs in the index and groups them.",
    mixinStandardHelpOptions = true)
final class ClusterCommand implements Callable<Integer> {
  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

  @Override
  public Integer call() throws IOException {
    VerificationOptions verification = confidence.options();
    return workspace.change(
        homolog -> {
          homolog.cluster(verification);
          return ExitCode.OK.code();
        });
  }
}
