package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homolog.Samples;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a background corpus depends on the corpus alone. */
final class BackgroundTest {
  @TempDir private Path folder;

  private byte[] table(String name, List<Path> sources) throws IOException {
    Path output = folder.resolve(name + ".bin");
    var homolog =
        new Homolog(Workspace.open(folder.resolve(name)), PipelineOptions.DEFAULTS, Progress.NONE);
    homolog.background(sources, 42, output);
    return Files.readAllBytes(output);
  }

  @Test
  void tableIsTheSameEachTime() throws IOException {
    byte[] table = table("one", List.of(Samples.FOLDER));

    ByteBuffer header = ByteBuffer.wrap(table);
    assertThat(header.getInt(Integer.BYTES)).as("version").isEqualTo(42);
    int size = header.getInt(2 * Integer.BYTES);
    assertThat(size).isGreaterThan(100);
    assertThat(table).hasSize(3 * Integer.BYTES + size * (Long.BYTES + 1));
    assertThat(table("other", List.of(Samples.FOLDER))).isEqualTo(table);
  }

  @Test
  void copiesCountOnce() throws IOException {
    List<Path> wikis = List.of(Samples.FOLDER.resolve("enwiki"), Samples.FOLDER.resolve("dewiki"));
    Path copies = folder.resolve("copies");
    Files.createDirectories(copies);
    try (var files = Files.list(wikis.getFirst())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".lua")).toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }

    assertThat(table("with copies", List.of(wikis.getFirst(), wikis.getLast(), copies)))
        .isEqualTo(table("without", wikis));
  }
}
