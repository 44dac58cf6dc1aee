package org.homolog.cli.harvest;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.mediawiki.api.ApiOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "wikis",
    description = "Harvests the list of wikis, and what each calls its namespaces.",
    mixinStandardHelpOptions = true)
final class HarvestWikisCommand implements Callable<Integer> {
  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    ApiOptions api = harvesting.arguments().api();
    return harvesting.run(harvest -> harvest.wikis(api));
  }
}
