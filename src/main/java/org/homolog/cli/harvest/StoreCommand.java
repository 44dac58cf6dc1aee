package org.homolog.cli.harvest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.homolog.cli.option.ExposedFiles;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Verbosity;
import org.homolog.pipeline.Progress;
import org.homolog.store.StoreAddress;
import org.homolog.store.StoreCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "store",
    description = "Works on stores themselves.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = StoreCommand.Copy.class)
public final class StoreCommand implements Runnable {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  @Command(
      name = "copy",
      description = {
        "Copies all that is in one store to another, which is empty or the unfinished copy of the"
            + " same.",
        "A store is a file, as modules.db in a workspace, or jdbc:mysql://host:port/database. User"
            + " and password come from the file that is named, else from HOMOLOG_STORE_USER and"
            + " HOMOLOG_STORE_PASSWORD, else from ~/replica.my.cnf."
      },
      mixinStandardHelpOptions = true)
  static final class Copy implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FROM", description = "The store that is read.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The store that is written.")
    private String to = "";

    @Option(
        names = "--credentials",
        paramLabel = "FILE",
        description = "A file with a section [client] that has user and password.")
    private @Nullable Path credentials;

    @Mixin private final Verbosity verbosity = new Verbosity();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    @Override
    public Integer call() {
      StoreAddress source = address(from);
      StoreAddress target = address(to);
      Progress progress = verbosity.progress();
      var exposure = new ExposedFiles();
      exposure.warnOf(source, progress);
      exposure.warnOf(target, progress);
      progress.begin("copy", -1);
      Map<String, Long> counts = new StoreCopy((_, _) -> progress.step()).copy(source, target);
      progress.end(
          counts.entrySet().stream()
              .filter(count -> count.getValue() > 0)
              .map(count -> "%,d %s".formatted(count.getValue(), count.getKey()))
              .collect(Collectors.joining(", ")));
      return ExitCode.OK.code();
    }

    private StoreAddress address(String text) {
      try {
        return StoreAddress.parse(text, Optional.ofNullable(credentials));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage());
      }
    }
  }
}
