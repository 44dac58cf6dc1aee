package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with a password that others may read is warned of, once, by whatever reads it. */
final class ExposedCredentialsTest {
  private static final String WARNING =
      "homolog: warning: %s: holds a password and is open to other users (rw-r--r--); run: chmod"
          + " 600 %1$s";

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void makeFile() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    file = Files.writeString(folder.resolve("my.cnf"), "[client]\nuser=u\npassword=p\n");
    allow("rw-r--r--");
  }

  private void allow(String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private List<String> warnings(String... words) {
    Ran ran = Ran.in(folder.resolve("workspace"), List.of(words));
    assertThat(ran.code()).as(ran.all()).isNotZero();
    return ran.err().lines().filter(line -> line.contains("warning")).toList();
  }

  @Test
  void ofAStore() throws IOException {
    String[] command = {
      "status", "--store", "jdbc:mysql://127.0.0.1:1/x", "--store-credentials", file.toString()
    };
    assertThat(warnings(command)).containsExactly(WARNING.formatted(file));
    allow("rw-------");
    assertThat(warnings(command)).isEmpty();
  }

  @Test
  void ofTheReplicas() {
    assertThat(
            warnings(
                "harvest",
                "usage",
                "--replica-credentials",
                file.toString(),
                "--workspace",
                folder.resolve("workspace").toString()))
        .containsExactly(WARNING.formatted(file));
  }

  @Test
  void ofAStoreThatIsCopied() {
    assertThat(
            warnings(
                "store",
                "copy",
                "jdbc:mysql://127.0.0.1:1/x",
                "jdbc:mysql://127.0.0.1:1/y",
                "--credentials",
                file.toString()))
        .containsExactly(WARNING.formatted(file));
  }
}
