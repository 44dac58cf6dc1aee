package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a JDK that only prints what it is called with. */
final class LauncherTest {
  private static final Path LAUNCHER = Path.of("bin/homolog");

  @TempDir private Path folder;

  private Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void program(String path, String text) throws IOException {
    assertThat(file(path, text).toFile().setExecutable(true)).isTrue();
  }

  @Test
  void runsWithoutAHome() throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
    for (String source : List.of("pom.xml", "grammar/Lua.g4", "src/main/Main.java")) {
      file(source, "");
    }
    file("target/homolog-all.jar", "");
    file("target/homolog.aot", "");
    program("bin/homolog", Files.readString(LAUNCHER));
    file("jdk/release", "JAVA_VERSION=\"25\"\n");
    program("jdk/bin/javac", "");
    program("jdk/bin/java", "#!/bin/sh\necho \"$@\"\n");

    var command = new ProcessBuilder(folder.resolve("bin/homolog").toString(), "status");
    command.environment().remove("HOME");
    command.environment().put("HOMOLOG_JAVA_HOME", folder.resolve("jdk").toString());
    Process ran = command.redirectErrorStream(true).start();

    assertThat(new String(ran.getInputStream().readAllBytes(), UTF_8)).endsWith(" status\n");
    assertThat(ran.waitFor()).isZero();
  }
}
