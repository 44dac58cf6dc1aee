package org.homolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is expected; {@code -Dgolden.write} rewrites them. */
public final class Golden {
  private Golden() {}

  /** Fails unless the file holds {@code actual}. */
  public static void check(Path golden, String actual) throws IOException {
    if (System.getProperty("golden.write") != null) {
      Files.createDirectories(golden.resolveSibling(""));
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("rewritten by -Dgolden.write").exists();
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
