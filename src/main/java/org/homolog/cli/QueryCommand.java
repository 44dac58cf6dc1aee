package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.homolog.cli.option.ModuleArgument;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.Figures;
import org.homolog.cli.terminal.Terminal;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.query.QueryJson;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.report.result.Json;
import org.homolog.verification.EvidenceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "query",
    description =
        "Finds what most probably has a common origin with a module, and with its functions.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODULE",
      description = "A file, - for standard input, or enwiki:Module:Foo of the workspace.")
  private String module = "";

  @Option(
      names = "--top",
      paramLabel = "K",
      description = "Similar units to give for each unit (default: 10).")
  private int top = QueryOptions.DEFAULTS.top();

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description =
          "Probability of a common origin from which units are given (default: that of clone"
              + " pairs).")
  private @Nullable Double minConfidence;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    QueryOptions options = options();
    PrintWriter out = spec.commandLine().getOut();
    try {
      QueryResult result = query(new ModuleArgument(module), options);
      if (json) {
        out.println(Json.line(QueryJson.of(result)));
      } else {
        print(result, out);
      }
    } catch (UnparsableException e) {
      throw new Failures.Failure(ExitCode.SYNTAX, module + ":" + e.getMessage());
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private QueryResult query(ModuleArgument argument, QueryOptions options) throws IOException {
    Optional<ModuleId> ofWorkspace = argument.ofWorkspace();
    Homolog homolog = workspace.reading();
    return ofWorkspace.isPresent()
        ? homolog.query(ofWorkspace.get(), options).orElseThrow(() -> argument.missing(homolog))
        : homolog.query(argument.read(), options);
  }

  private QueryOptions options() {
    try {
      return new QueryOptions(
          top, minConfidence == null ? OptionalDouble.empty() : OptionalDouble.of(minConfidence));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static void print(QueryResult result, PrintWriter out) {
    result
        .failure()
        .ifPresent(
            failure ->
                out.printf(
                    "This is not Lua 5.1 (%s); what can be read of it was compared.%n",
                    Terminal.text(failure.toString())));
    if (result.modules().isEmpty() && result.functions().isEmpty()) {
      out.println("Nothing similar.");
    }
    print("Similar modules", result.modules(), out);
    print("Similar functions", result.functions(), out);
    if (result.leftOut() > 0) {
      out.printf("The last %,d functions were not searched for: too many.%n", result.leftOut());
    }
  }

  private static void print(String title, List<Similar> list, PrintWriter out) {
    if (list.isEmpty()) {
      return;
    }
    out.println(title);
    out.printf(
        "%-10s  %10s  %10s  %-8s  %7s  %s%n",
        "lines", "confidence", "similarity", "type", "members", "similar to, with matched lines");
    for (Similar similar : list) {
      CodeUnit first = similar.members().getFirst();
      String lines = first.isModule() ? "" : ":" + first.lines();
      out.printf(
          "%-10s  %10.3f  %10.3f  %-8s  %,7d  %s%s%n",
          similar.lines(),
          Figures.cut(similar.likeness().confidence()),
          Figures.cut(similar.likeness().similarity()),
          Figures.type(similar.likeness()),
          similar.copies(),
          Terminal.text(first.module() + lines),
          Figures.matches(similar));
      out.printf("%-10s  %s%n", "", EvidenceText.of(similar.likeness()));
      if (similar.repeats().count() > 0) {
        out.printf("%-10s  %s%n", "", Figures.repeats(similar.repeats()));
      }
    }
    out.println();
  }
}
