package org.homolog.cli.harvest;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.homolog.harvest.Harvest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "usage",
    description = "Harvests how much the modules are used, from the wikis' replicas.",
    mixinStandardHelpOptions = true)
final class HarvestUsageCommand implements Callable<Integer> {
  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    return harvesting.run(Harvest::usage);
  }
}
