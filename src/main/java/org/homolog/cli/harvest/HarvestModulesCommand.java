package org.homolog.cli.harvest;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.mediawiki.api.ApiOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "modules",
    description = "Harvests the modules of the wikis that are known, as far as they changed.",
    mixinStandardHelpOptions = true)
final class HarvestModulesCommand implements Callable<Integer> {
  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    ApiOptions api = harvesting.arguments().api();
    return harvesting.run(harvest -> harvest.modules(api));
  }
}
