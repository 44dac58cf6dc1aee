package org.homolog.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.homolog.pipeline.Homolog;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command works, and how much it says. */
final class WorkspaceOptions {
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

  Homolog homolog() throws IOException {
    return verbosity.homolog(folder);
  }
}
