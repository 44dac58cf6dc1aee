package org.homolog.cli.harvest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "harvest",
    description = {
      "Brings modules, their usage and their readers from the wikis into the store.",
      "Each kind of harvest may be broken off and started again: it goes on from there."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      HarvestWikisCommand.class,
      HarvestModulesCommand.class,
      HarvestUsageCommand.class,
      HarvestPageviewsCommand.class,
      HarvestDumpsCommand.class,
      HarvestAllCommand.class
    })
public final class HarvestCommand implements Runnable {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
