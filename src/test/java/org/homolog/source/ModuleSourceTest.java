package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleSourceTest {
  @TempDir private Path folder;

  private ModuleSource of(String name) throws IOException {
    return ModuleSource.of(folder.resolve(name), SourceOptions.DEFAULTS);
  }

  @Test
  void tellsTheKindByTheNameThenByTheContent() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "");
    Files.writeString(folder.resolve("a.XML.gz"), "");
    Files.writeString(folder.resolve("json"), "\uFEFF \n{\"wiki\":");
    Files.writeString(folder.resolve("xml"), "\n<mediawiki>");

    assertThat(of("")).isInstanceOf(FolderSource.class);
    assertThat(of("a.jsonl")).isInstanceOf(JsonLinesSource.class);
    assertThat(of("a.XML.gz")).isInstanceOf(ExportSource.class);
    assertThat(of("json")).isInstanceOf(JsonLinesSource.class);
    assertThat(of("xml")).isInstanceOf(ExportSource.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "gzip"})
  void readsAPipeOnce(String packer) throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    String lines = "{\"wiki\":\"w\",\"title\":\"A\",\"text\":\"return 1\"}\n".repeat(5000);
    byte[] bytes =
        packer.equals("gzip") ? Packed.gzip(lines, lines) : (lines + lines).getBytes(UTF_8);
    var collected = new Collected();

    Thread writer = Thread.ofVirtual().start(() -> write(pipe, bytes));
    ModuleSource.of(pipe, SourceOptions.DEFAULTS).read(collected);
    writer.join();

    assertThat(collected.modules).hasSize(10_000);
    assertThat(collected.skipped).isEmpty();
  }

  /** Writes in two parts, between which the reader finds the pipe empty. */
  private static void write(Path pipe, byte[] bytes) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      Thread.sleep(50);
      out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> of("nowhere"))
        .isInstanceOf(SourceException.class)
        .hasMessage(folder + "/nowhere: no such file or folder");
  }

  @Test
  void refusesWhatIsOfNoKnownKind() throws IOException {
    Files.writeString(folder.resolve("A.lua"), "return {}");
    Files.write(folder.resolve("empty"), new byte[0]);
    Files.write(folder.resolve("broken"), new byte[] {0x1f, (byte) 0x8b, 8});

    assertThatThrownBy(() -> of("A.lua"))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            folder
                + "/A.lua: expected a folder of *.lua files, JSON Lines or a MediaWiki XML export");
    assertThatThrownBy(() -> of("empty")).isInstanceOf(SourceException.class);
    assertThatThrownBy(() -> of("broken"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(folder + "/broken: cannot be read: ");
  }

  @Test
  void reportsAllErrorsOfTheOptionsAtOnce() {
    assertThatThrownBy(() -> new SourceOptions(Optional.of(new Wiki("w")), true, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("either one wiki or a folder of wikis")
        .hasMessageContaining("at least 1 byte");
  }

  @Test
  void keepsMessagesOnOneLine() {
    assertThat(new Skipped("a\nb", "c\u001b[1md")).hasToString("a b: c [1md");
  }
}
