package org.homolog.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.homolog.cli.option.ModuleArgument;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.Figures;
import org.homolog.cli.terminal.Terminal;
import org.homolog.corpus.Source;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.DifferenceText;
import org.homolog.difference.View;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.query.CompareStage.Side;
import org.homolog.pipeline.query.Compared;
import org.homolog.pipeline.query.ComparedJson;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.report.result.Json;
import org.homolog.verification.EvidenceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description =
        "Says with what confidence two modules have a common origin, and where they differ once"
            + " layout, sugar and local names are left aside.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A file, - for standard input, or enwiki:Module:Foo of the workspace.")
  private String left = "";

  @Parameters(index = "1", paramLabel = "B", description = "Likewise.")
  private String right = "";

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "What is compared line by line: canonical (the default), blind or plain.")
  private View view = View.CANONICAL;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Equal lines shown around each change (default: 3).")
  private int context = 3;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (context < 0) {
      throw new ParameterException(
          spec.commandLine(), "the number of lines shown around a change is 0 or more");
    }
    if (left.equals("-") && right.equals("-")) {
      throw new ParameterException(
          spec.commandLine(), "standard input can be one of the two modules only");
    }
    Compared compared = compare(new ModuleArgument(left), new ModuleArgument(right));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(ComparedJson.of(compared)));
    } else {
      print(compared, out);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  /** Only modules of the workspace are compared with what is known of their wikis. */
  private Compared compare(ModuleArgument ofLeft, ModuleArgument ofRight) throws IOException {
    Source one = ofLeft.source(workspace);
    Source other = ofRight.source(workspace);
    var options = new DifferenceOptions(view);
    var leftSide = new Side(one, ofLeft.ofWorkspace());
    var rightSide = new Side(other, ofRight.ofWorkspace());
    try {
      return leftSide.module().isEmpty() && rightSide.module().isEmpty()
          ? Homolog.compare(one, other, options)
          : workspace.reading().compare(leftSide, rightSide, options);
    } catch (UnparsableException e) {
      String name = e.source().equals(one) ? left : right;
      throw new Failures.Failure(ExitCode.SYNTAX, name + ":" + e.getMessage());
    }
  }

  private void print(Compared compared, PrintWriter out) {
    out.printf(
        "confidence %.3f  similarity %.3f  type %s  resemblance %.3f  containment %.3f%n",
        Figures.cut(compared.likeness().confidence()),
        Figures.cut(compared.likeness().similarity()),
        Figures.type(compared.likeness()),
        Figures.cut(compared.likeness().resemblance()),
        Figures.cut(compared.likeness().containment()));
    out.println(EvidenceText.of(compared.likeness()));
    out.println(compared.difference().summary());
    if (!compared.matches().isEmpty()) {
      out.println("matched lines" + Figures.matches(compared.matches()));
    }
    new DifferenceText(context)
        .lines(compared.difference())
        .forEach(line -> out.println(Terminal.text(line)));
  }
}
