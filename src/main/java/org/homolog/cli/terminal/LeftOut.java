package org.homolog.cli.terminal;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.homolog.pipeline.ImportStage;

/** What was left out of the sources, said again when all is done. */
public record LeftOut(ImportStage.Outcome outcome) {
  /** Prints a line if anything was left out; the exit code that says so. */
  public ExitCode report(PrintWriter err) {
    int count = outcome.skipped();
    if (count == 0) {
      return ExitCode.OK;
    }
    int rest = count - outcome.firstSkipped().size();
    err.printf(
        "homolog: %,d %s left out, see the warnings above: %s%s%n",
        count,
        count == 1 ? "thing was" : "things were",
        outcome.firstSkipped().stream().map(Terminal::text).collect(Collectors.joining(", ")),
        rest == 0 ? "" : " and %,d more".formatted(rest));
    err.flush();
    return ExitCode.INPUT;
  }
}
