package org.homolog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
