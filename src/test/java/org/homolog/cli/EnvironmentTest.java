package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty variable of the environment is as one that is not set. */
final class EnvironmentTest {
  @TempDir private Path folder;

  private String told(int code, String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(Child.JAVA);
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    for (String name :
        List.of("HOMOLOG_WORKSPACE", "HOMOLOG_STORE", "HOMOLOG_CONTACT", "PORT", "HOMOLOG_TRACE")) {
      builder.environment().put(name, "");
    }
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(told).isEqualTo(code);
    return told;
  }

  @Test
  void theWorkspaceIsTheUsualOne() throws Exception {
    assertThat(told(ExitCode.WORKSPACE.code(), "rank"))
        .contains("homolog-workspace")
        .hasLineCount(1);
  }

  @Test
  void thePortIsTheUsualOne() throws Exception {
    assertThat(told(ExitCode.WORKSPACE.code(), "serve"))
        .contains("homolog-workspace")
        .doesNotContain("PORT")
        .hasLineCount(1);
  }
}
