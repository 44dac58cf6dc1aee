package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.TemporaryFolder;
import org.homolog.cli.terminal.Verbosity;
import org.homolog.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "fit",
    description = {
      "Makes the table of confidence from labelled corpora, and tells how well it holds on each.",
      "A corpus is a folder with pairs.jsonl and files/, whose first-level folders are wikis."
    },
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "CORPUS", description = "A folder of labelled pairs.")
  private List<Path> corpora = List.of();

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
  private Path output = Path.of("confidence.tsv");

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "Where the evidence of every pair is written, an object of JSON a line.")
  private @Nullable Path evidence;

  @Mixin private final Verbosity verbosity = new Verbosity();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (var folder = new TemporaryFolder()) {
      verbosity
          .homolog(Workspace.open(folder.path()))
          .fit(corpora, version, folder.path(), output, Optional.ofNullable(evidence))
          .forEach(out::println);
    }
    out.flush();
    return ExitCode.OK.code();
  }
}
