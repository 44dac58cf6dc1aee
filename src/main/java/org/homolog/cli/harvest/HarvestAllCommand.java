package org.homolog.cli.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homolog.mediawiki.api.ApiOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "all",
    description =
        "Harvests what is stale: wikis, modules, where there are replicas or dumps their usage, and"
            + " where there are files their pageviews.",
    mixinStandardHelpOptions = true)
final class HarvestAllCommand implements Callable<Integer> {
  @Option(
      names = "--pageviews",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of pageview_complete, from which pageviews are harvested at the end.")
  private List<Path> pageviews = List.of();

  @Option(
      names = "--dumps",
      paramLabel = "DIR",
      description = "Table dumps that are read in the replicas' place.")
  private @Nullable Path dumps;

  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    ApiOptions api = harvesting.arguments().api();
    return harvesting.run(harvest -> harvest.all(api, pageviews, Optional.ofNullable(dumps)));
  }
}
