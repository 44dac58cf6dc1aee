package org.homolog.cli.harvest;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.homolog.cli.option.WorkspaceOptions;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.cli.terminal.Terminal;
import org.homolog.harvest.Status;
import org.homolog.report.result.Json;
import org.homolog.store.Fetch;
import org.homolog.store.MissedPage;
import org.homolog.store.ModuleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description =
        "Says per wiki what is stored, when it was harvested, and what is missing and why.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-20s  %10s  %-10s  %-20s  %8s  %s%n";

  private record Kind(String kind, String asOf, long done, long missing, String reason) {}

  private record Page(long pageId, String title, String reason, int attempts, String last) {}

  private record Line(String wiki, long modules, List<Kind> harvests, List<Page> missed) {}

  @Option(
      names = "--json",
      description = "Print an object a line, with the pages that are missing.")
  private boolean json;

  @Mixin private final WorkspaceOptions workspace = new WorkspaceOptions();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (ModuleStore store = workspace.workspace().existing().storeToRead()) {
      List<Status> all = Status.of(store);
      if (!json) {
        out.printf(ROW, "wiki", "modules", "harvest", "when", "missing", "why");
      }
      for (Status status : all) {
        if (json) {
          out.println(Json.line(line(status)));
        } else {
          print(status, out);
        }
      }
      out.flush();
    }
    return ExitCode.OK.code();
  }

  private static void print(Status status, PrintWriter out) {
    String wiki = Terminal.text(status.wiki().dbname());
    String modules = "%,d".formatted(status.modules());
    if (status.fetches().isEmpty()) {
      out.printf(ROW, wiki, modules, "-", "-", "-", "");
    }
    for (Fetch fetch : status.fetches().values()) {
      out.printf(
          ROW,
          wiki,
          modules,
          fetch.kind(),
          fetch.asOf(),
          "%,d".formatted(fetch.missing()),
          Failures.oneLine(fetch.reason()));
      wiki = "";
      modules = "";
    }
  }

  private static Line line(Status status) {
    return new Line(
        status.wiki().dbname(),
        status.modules(),
        status.fetches().values().stream().map(StatusCommand::kind).toList(),
        status.missed().stream().map(StatusCommand::page).toList());
  }

  private static Kind kind(Fetch fetch) {
    return new Kind(
        fetch.kind(), fetch.asOf().toString(), fetch.done(), fetch.missing(), fetch.reason());
  }

  private static Page page(MissedPage page) {
    return new Page(
        page.pageId(), page.title(), page.reason(), page.attempts(), page.last().toString());
  }
}
