package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of the yardstick that kills commands. */
final class KillTest {
  @TempDir private Path folder;

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void aRunAfterAKillComesToTheSameResults() throws IOException, InterruptedException {
    Assumptions.assumeTrue(hasPython(), "there is no python3");
    var words = new ArrayList<>(List.of("python3", "benchmarks/faults/kills.py", "--kills", "3"));
    words.addAll(Child.JAVA);
    Path out = folder.resolve("out");

    int code =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();

    assertThat(code).as(Files.readString(out)).isZero();
    assertThat(Files.readString(out)).contains(" kills (").endsWith(", 0 differences\n");
  }
}
