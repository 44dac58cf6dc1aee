package org.homolog.cli.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "dumps",
    description =
        "Harvests modules and usage from public dumps: pages-articles or pages-meta-current, and"
            + " the tables page, templatelinks, linktarget, …",
    mixinStandardHelpOptions = true)
final class HarvestDumpsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder of the dumps of one or many wikis.")
  private Path folder = Path.of("");

  @Mixin private final Harvesting harvesting = new Harvesting();

  @Override
  public Integer call() throws IOException {
    return harvesting.run(harvest -> harvest.dumps(folder));
  }
}
