package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.homolog.Samples;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the site from being served is told in one line. */
final class ServeCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void run() {
    Ran ran = Ran.in(folder, List.of("run", Samples.FOLDER.toString(), "--quiet"));
    assertThat(ran.code()).isZero();
  }

  private static void assertFailed(Ran ran, ExitCode code, String message) {
    assertThat(ran.err()).startsWith("homolog: ").contains(message).hasLineCount(1);
    assertThat(ran.err()).doesNotContain("Exception").doesNotContain("internal error");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(code.code());
  }

  @Test
  void portInUse() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertFailed(
          Ran.in(folder, List.of("serve", "--port", port)),
          ExitCode.WORKSPACE,
          "127.0.0.1:" + port + ": cannot be listened at");
    }
  }

  @Test
  void addressOfAnotherMachine() {
    assertFailed(
        Ran.in(folder, List.of("serve", "--host", "192.0.2.1", "--port", "0")),
        ExitCode.WORKSPACE,
        "192.0.2.1:0: cannot be listened at");
  }

  @Test
  void portThatIsNone() {
    assertFailed(
        Ran.in(folder, List.of("serve", "--port", "65536")),
        ExitCode.USAGE,
        "a port is a number from 0 to 65535");
  }

  @Test
  void nothingIsImported(@TempDir Path empty) {
    assertFailed(
        Ran.in(empty, List.of("serve", "--port", "0")), ExitCode.WORKSPACE, "run: homolog ");
  }

  @Test
  void nothingIsIndexed(@TempDir Path imported) {
    Ran.in(imported, List.of("import", Samples.FOLDER.toString()));
    assertFailed(
        Ran.in(imported, List.of("serve", "--port", "0")),
        ExitCode.WORKSPACE,
        "there is no index, run: homolog index");
  }

  @Test
  void nothingIsGrouped(@TempDir Path indexed) {
    Ran.in(indexed, List.of("import", Samples.FOLDER.toString()));
    Ran.in(indexed, List.of("index"));
    assertFailed(
        Ran.in(indexed, List.of("serve", "--port", "0")),
        ExitCode.WORKSPACE,
        "has no groups yet; run import, index and cluster first");
  }
}
