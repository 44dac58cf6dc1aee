package org.homolog.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.Workspace;
import org.homolog.pipeline.WriterLock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command works, and how much it says. */
final class WorkspaceOptions {
  /** What a command does in a workspace. */
  interface Work<T> {
    T on(Homolog homolog) throws IOException;
  }

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      defaultValue = "${env:HOMOLOG_WORKSPACE:-homolog-workspace}",
      description =
          "Folder of the store, the index and the report (default: $HOMOLOG_WORKSPACE, else homolog-workspace).")
  private Path folder = Path.of("homolog-workspace");

  @Mixin private final Verbosity verbosity = new Verbosity();

  boolean isQuiet() {
    return verbosity.isQuiet();
  }

  /** Reads the workspace, in which nothing is made or locked. */
  Homolog reading() throws IOException {
    return verbosity.homolog(Workspace.existing(folder));
  }

  /** Works on the workspace, which is there, while other writers are kept out. */
  <T> T change(Work<T> work) throws IOException {
    return locked(Workspace.existing(folder), work);
  }

  /** Works on the workspace, which is made if it is not there, while other writers are kept out. */
  <T> T make(Work<T> work) throws IOException {
    return locked(Workspace.open(folder), work);
  }

  private <T> T locked(Workspace workspace, Work<T> work) throws IOException {
    Homolog homolog = verbosity.homolog(workspace);
    try (WriterLock _ = homolog.lock()) {
      return work.on(homolog);
    }
  }
}
