package org.homolog.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExposureTest {
  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void makeFile() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    file = Files.writeString(folder.resolve("replica.my.cnf"), "[client]\n");
  }

  private void allow(String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "r-----r--", "rw--w----", "rwx--x--x"})
  void whatOthersMayDoIsTold(String permissions) throws IOException {
    allow(permissions);
    assertThat(Exposure.of(file))
        .contains(
            "%s: holds a password and is open to other users (%s); run: chmod 600 %1$s"
                .formatted(file, permissions));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "rwx------", "---------"})
  void whatIsTheOwnersAloneIsFine(String permissions) throws IOException {
    allow(permissions);
    assertThat(Exposure.of(file)).isEmpty();
  }

  @Test
  void aLinkIsAsOpenAsItsTarget() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    allow("rw-------");
    assertThat(Exposure.of(link)).isEmpty();
    allow("rw-r--r--");
    assertThat(Exposure.of(link)).isPresent();
  }

  @Test
  void noFileIsNotOpen() {
    assertThat(Exposure.of(folder.resolve("none"))).isEmpty();
    assertThat(Exposure.of(folder)).isEmpty();
    assertThat(Exposure.of(Path.of("/dev/null"))).isEmpty();
  }

  @Test
  void fileSystemsWithoutPermissionsAreFine() throws IOException {
    Path zip = folder.resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path inside = Files.writeString(files.getPath("replica.my.cnf"), "[client]\n");
      assertThat(Exposure.of(inside)).isEmpty();
    }
  }
}
