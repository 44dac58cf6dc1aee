package org.homolog.cli.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homolog.harvest.ViewsOfModules;
import org.homolog.mediawiki.api.ApiOptions;
import org.homolog.mediawiki.api.PageviewsApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "pageviews",
    description = {
      "Sums, for each module, the views of the pages that transclude it, by pageview dumps.",
      "With --module, those of a few modules, by the pageviews API: a request a page."
    },
    mixinStandardHelpOptions = true)
final class HarvestPageviewsCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of pageview_complete, monthly or daily, as pageviews-202406-user.bz2.")
  private List<Path> files = List.of();

  @Option(
      names = "--dumps",
      paramLabel = "DIR",
      description = "Table dumps that say what transcludes what (default: the replicas do).")
  private @Nullable Path dumps;

  @Option(
      names = "--module",
      paramLabel = "MODULE",
      description = "A module as enwiki:Module:Foo, in place of the files; may be repeated.")
  private List<String> modules = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "With --module, the first day (default: that of the last full month).")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "With --module, the last day (default: that of the last full month).")
  private @Nullable LocalDate to;

  @Option(
      names = "--pages-at-most",
      paramLabel = "N",
      description = "With --module, leave out modules that more pages transclude (default: 500).")
  private int pagesAtMost = 500;

  @Option(
      names = "--pageviews-api",
      paramLabel = "URL",
      description = "Where that API is (default: https://wikimedia.org/api/rest_v1).")
  private String address = PageviewsApi.WIKIMEDIA;

  @Mixin private final Harvesting harvesting = new Harvesting();

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() == modules.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "expected either files of pageview_complete or --module");
    }
    if (!files.isEmpty()) {
      return harvesting.run(harvest -> harvest.pageviews(files, Optional.ofNullable(dumps)));
    }
    ApiOptions api = harvesting.arguments().api();
    ViewsOfModules wanted = harvesting.arguments().checked(this::wanted);
    return harvesting.run(harvest -> harvest.pageviews(wanted, api));
  }

  private ViewsOfModules wanted() {
    YearMonth month = ViewsOfModules.monthBefore(LocalDate.now(ZoneOffset.UTC));
    return new ViewsOfModules(
        modules,
        from == null ? month.atDay(1) : from,
        to == null ? month.atEndOfMonth() : to,
        pagesAtMost,
        address);
  }
}
