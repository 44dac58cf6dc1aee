package org.homolog.cli.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "pageviews",
    description =
        "Sums, for each module, the views of the pages that transclude it, by pageview dumps.",
    mixinStandardHelpOptions = true)
final class HarvestPageviewsCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of pageview_complete, monthly or daily, as pageviews-202406-user.bz2.")
  private List<Path> files = List.of();

  @Option(
      names = "--dumps",
      paramLabel = "DIR",
      description = "Table dumps that say what transcludes what (default: the replicas do).")
  private @Nullable Path dumps;

  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    return harvesting.run(harvest -> harvest.pageviews(files, Optional.ofNullable(dumps)));
  }
}
