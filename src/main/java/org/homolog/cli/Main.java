package org.homolog.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.homolog.cli.harvest.HarvestCommand;
import org.homolog.cli.harvest.StatusCommand;
import org.homolog.cli.harvest.StoreCommand;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.cli.terminal.Failures;
import org.homolog.pipeline.Homolog;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
@Command(
    name = "homolog",
    description =
        "Finds redundant Lua modules across Wikimedia's wikis and ranks what to centralise first.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n")
public final class Main implements Runnable {
  /** Libraries that log by java.util.logging; held, so that their levels last. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final long STACK_BYTES = 256L << 20;

  /** The commands, in the order of the help; a command that is named first is read alone. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          ImportCommand.class,
          IndexCommand.class,
          ClusterCommand.class,
          RankCommand.class,
          ReportCommand.class,
          ServeCommand.class,
          QueryCommand.class,
          CompareCommand.class,
          ParseCommand.class,
          HarvestCommand.class,
          StatusCommand.class,
          EvaluateCommand.class,
          BackgroundCommand.class,
          FitCommand.class,
          StoreCommand.class);

  /** Commands that tell of all others. */
  private static final List<Class<?>> TELLING =
      List.of(GenerateCompletion.class, CommandLine.HelpCommand.class);

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec;

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"homolog " + Homolog.version()};
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** The command line for arguments: with the command that they begin with, or with all. */
  static CommandLine commandLine(String... arguments) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.code()), code.meaning());
    }
    var commandLine = new CommandLine(new Main());
    commands(arguments).forEach(commandLine::addSubcommand);
    commandLine.getCommandSpec().usageMessage().exitCodeList(codes);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(new Failures());
    commandLine.setParameterExceptionHandler(Main::misused);
    return commandLine;
  }

  /** To read the options of all commands takes a good part of the time of a short one. */
  private static List<Class<?>> commands(String... arguments) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> Stream.of(arguments).limit(1).anyMatch(name(command)::equals))
            .toList();
    return named.isEmpty() ? Stream.concat(COMMANDS.stream(), TELLING.stream()).toList() : named;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static int misused(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "homolog: %s (see '%s --help')"
            .formatted(
                Failures.oneLine(explain(exception)), command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.code();
  }

  private static String explain(ParameterException exception) {
    boolean ofProgram = exception.getCommandLine().getCommand() instanceof Main;
    return ofProgram
            && exception instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
        ? "no such command: " + unmatched.getUnmatched().getFirst() + nearest(unmatched)
        : inWords(String.valueOf(exception.getMessage()));
  }

  private static String nearest(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().getFirst();
    return unmatched.getSuggestions().stream()
        .filter(command -> !word.isEmpty() && command.charAt(0) == word.charAt(0))
        .findFirst()
        .map(command -> "; did you mean " + command + "?")
        .orElse("");
  }

  /** The library's message without words for programmers. */
  private static String inWords(String message) {
    return message
        .replace("option option", "option")
        .replaceFirst(" is not an int$", " is no whole number below 2,147,483,648")
        .replaceFirst(" is not a double$", " is no number");
  }

  private static int execute(String[] arguments) {
    CommandLine commandLine = commandLine(arguments);
    int code = commandLine.execute(arguments);
    if (code == ExitCode.OK.code()
        && (commandLine.getOut().checkError() || System.out.checkError())) {
      commandLine.getErr().println("homolog: standard output: could not be written");
      return ExitCode.OUTPUT.code();
    }
    return code;
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(arguments));
  }

  /** Runs one command: its exit code. */
  static int run(String... arguments) throws InterruptedException {
    LUCENE.setLevel(Level.SEVERE);
    Locale.setDefault(Locale.ENGLISH); // figures are written alike everywhere
    int[] code = {ExitCode.FAULT.code()};
    // syntax trees are walked by recursion, on a stack for the deepest nesting that the parser
    // takes
    var thread = new Thread(null, () -> code[0] = execute(arguments), "homolog", STACK_BYTES);
    thread.setUncaughtExceptionHandler(
        (_, error) -> System.err.println("homolog: " + Failures.explain(error)));
    thread.start();
    thread.join();
    return code[0];
  }
}
