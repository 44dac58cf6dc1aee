package org.homolog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command in a process of its own. */
final class Child {
  /** How Java is started with the classes under test. */
  static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-cp",
          System.getProperty("java.class.path"),
          "org.homolog.cli.Main");

  private Child() {}

  /**
   * Runs a command in a workspace.
   *
   * @param before what the command line begins with, such as a limit that the process is put under
   */
  static Ran in(Path workspace, List<String> before, List<String> arguments) throws IOException {
    Path out = Files.createTempFile("out", null);
    Path err = Files.createTempFile("err", null);
    try {
      int code =
          command(workspace, before, arguments)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      String printed = Files.readString(out);
      String told = Files.readString(err);
      return new Ran(code, printed, told, printed + told);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  static ProcessBuilder command(Path workspace, List<String> before, List<String> arguments) {
    var words = new ArrayList<>(before);
    words.addAll(JAVA);
    words.addAll(arguments);
    words.addAll(List.of("--workspace", workspace.toString()));
    return new ProcessBuilder(words);
  }
}
