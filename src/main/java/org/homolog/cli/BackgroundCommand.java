package org.homolog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.TemporaryFolder;
import org.homolog.cli.terminal.Verbosity;
import org.homolog.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "background",
    description =
        "Makes the table of how rare shingles, names and strings are, from a background corpus.",
    mixinStandardHelpOptions = true)
final class BackgroundCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "What modules are read from, as for import.")
  private List<Path> sources = List.of();

  @Option(
      names = "--table-version",
      required = true,
      paramLabel = "N",
      description = "The table's version.")
  private int version;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Where the table is written.")
  private Path output = Path.of("rarity.bin");

  @Mixin private final Verbosity verbosity = new Verbosity();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path parent = output.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new ParameterException(spec.commandLine(), output + ": lies in no folder there is");
    }
    if (version < 0) {
      throw new ParameterException(
          spec.commandLine(), "the table's version is 0 or more, not " + version);
    }
    try (var folder = new TemporaryFolder()) {
      verbosity.homolog(Workspace.open(folder.path())).background(sources, version, output);
    }
    return ExitCode.OK.code();
  }
}
