package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.TemporaryFolder;
import org.homolog.cli.terminal.Verbosity;
import org.homolog.evaluation.LabelledPair;
import org.homolog.evaluation.Score;
import org.homolog.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "evaluate",
    description =
        "Runs the pipeline over the files that labelled pairs name and counts how many come out as"
            + " module pairs.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TRUTH.jsonl",
      description = "Lines with path_a, path_b, label and kind.")
  private List<Path> truth = List.of();

  @Option(
      names = "--root",
      required = true,
      paramLabel = "DIR",
      description = "The folder that the paths lie in.")
  private Path root = Path.of("");

  @Option(
      names = "--background",
      paramLabel = "DIR",
      description = "Modules to add that no pair names.")
  private @Nullable Path background;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Option(names = "--misses", description = "List the pairs that came out wrong.")
  private boolean misses;

  @Mixin private final Verbosity verbosity = new Verbosity();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  private record Row(String kind, String label, int pairs, int found) {}

  @Override
  public Integer call() throws IOException {
    try (var folder = new TemporaryFolder()) {
      List<Score> scores =
          verbosity
              .homolog(Workspace.open(folder.path()))
              .evaluate(truth, root, Optional.ofNullable(background));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        var mapper = new JsonMapper();
        scores.forEach(
            s ->
                out.println(
                    mapper.writeValueAsString(new Row(s.kind(), s.label(), s.pairs(), s.found()))));
      } else {
        table(scores, out);
      }
      if (misses) {
        scores.forEach(score -> score.wrong().forEach(pair -> miss(pair, out)));
      }
      out.flush();
    } catch (FileSystemException e) { // of the truth or a file it names, for the workspace is new
      throw new Failures.Failure(ExitCode.INPUT, Failures.explain(e));
    }
    return ExitCode.OK.code();
  }

  private static void table(List<Score> scores, PrintWriter out) {
    out.printf("%-20s %-10s %7s %7s %7s%n", "kind", "label", "pairs", "found", "share");
    for (Score score : scores) {
      double share = (double) score.found() / score.pairs();
      out.printf(
          "%-20s %-10s %7d %7d %7.4f%n",
          score.kind(), score.label(), score.pairs(), score.found(), share);
    }
  }

  private static void miss(LabelledPair pair, PrintWriter out) {
    out.printf(
        "%s %s: %s %s%n", pair.kind(), pair.label(), pair.left().path(), pair.right().path());
  }
}
