package org.homolog.cli.terminal;

import java.io.Console;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.PipelineOptions;
import org.homolog.pipeline.Progress;
import org.homolog.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a command says of what it is doing. */
public final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing of what is being done.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  public boolean isQuiet() {
    return quiet;
  }

  /** The pipeline on a workspace, which tells what it does in this way. */
  public Homolog homolog(Workspace workspace) {
    return new Homolog(workspace, PipelineOptions.DEFAULTS, progress());
  }

  /** Bars on a terminal, lines elsewhere; warnings always. */
  public Progress progress() {
    var err = spec.root().commandLine().getErr();
    if (quiet) {
      return new PlainProgress(err, false, System::nanoTime);
    }
    Console console = System.console();
    return console != null && console.isTerminal()
        ? new BarProgress(err)
        : new PlainProgress(err, true, System::nanoTime);
  }
}
