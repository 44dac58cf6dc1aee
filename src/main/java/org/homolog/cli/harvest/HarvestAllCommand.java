package org.homolog.cli.harvest;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.mediawiki.api.ApiOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "all",
    description =
        "Harvests what is stale: wikis, modules and, where there are replicas, their usage.",
    mixinStandardHelpOptions = true)
final class HarvestAllCommand implements Callable<Integer> {
  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    ApiOptions api = harvesting.arguments().api();
    return harvesting.run(harvest -> harvest.all(api));
  }
}
