package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Help and the README name whatever the command line has. */
final class HelpTest {
  private static final Path NOWHERE = Path.of("target/never-made");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @TestFactory
  Stream<DynamicTest> everyCommand() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("help"))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
  }

  private static void check(String name, CommandLine command) throws IOException {
    Ran ran = Ran.in(NOWHERE, List.of(name, "--help"));
    CommandSpec spec = command.getCommandSpec();
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("homolog " + name);
    assertThat(readme()).contains("**`" + name);
    for (OptionSpec option : spec.options()) {
      assertThat(ran.out()).contains(option.longestName());
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
      assertThat(readme()).contains(option.longestName());
    }
  }

  @Test
  void programNamesItsCommandsAndExitCodes() {
    Ran ran = Ran.in(NOWHERE, List.of("--help"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(Main.commandLine().getSubcommands().keySet());
    for (ExitCode code : ExitCode.values()) {
      assertThat(ran.out()).contains(code.code() + "   " + code.meaning());
    }
  }

  @Test
  void version() {
    assertThat(Ran.in(NOWHERE, List.of("--version")).out()).startsWith("homolog ");
  }

  @Test
  void readmeHasTheExitCodes() throws IOException {
    Map<Integer, String> expected = new TreeMap<>();
    for (ExitCode code : ExitCode.values()) {
      expected.put(code.code(), code.meaning());
    }
    Map<Integer, String> found = new TreeMap<>();
    Pattern.compile("(?m)^\\| (\\d) \\| (.*) \\|$")
        .matcher(readme())
        .results()
        .forEach(row -> found.put(Integer.valueOf(row.group(1)), row.group(2)));
    assertThat(found).isEqualTo(expected);
  }
}
