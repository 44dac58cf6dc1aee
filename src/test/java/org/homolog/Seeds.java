package org.homolog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing starts from. */
public final class Seeds {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private Seeds() {}

  /** Lua that parses and Lua that does not: the cases and the samples. */
  public static Stream<byte[]> lua() throws IOException {
    return Stream.concat(files(CASES).stream(), files(Samples.FOLDER).stream()).map(Seeds::read);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".lua")).sorted().toList();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
