package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module is found however its title is written. */
final class TitlesTest {
  private static final String PAGE =
      "<page><title>%s</title><ns>828</ns><id>%d</id><revision><id>2</id>"
          + "<model>Scribunto</model><text>return '%s'</text></revision></page>";

  @TempDir private static Path folder;

  private static Ran run(String... arguments) {
    return Ran.in(folder.resolve("workspace"), List.of(arguments));
  }

  private static String export() {
    return "<mediawiki><siteinfo><dbname>dewiki</dbname><namespaces>"
        + "<namespace key=\"828\">Modul</namespace></namespaces></siteinfo>"
        + PAGE.formatted("Modul:Datum heute", 1, "date")
        + PAGE.formatted("Modul:Module:Datum heute", 2, "other")
        + "</mediawiki>";
  }

  @BeforeAll
  static void importModules() throws IOException {
    Path file = Files.writeString(folder.resolve("dewiki.xml"), export());
    assertThat(run("import", file.toString()).code()).isZero();
    assertThat(run("index").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Datum heute",
        "Datum_heute",
        "datum heute",
        "Modul:Datum heute",
        "modul:datum_heute",
        "Module:Datum heute",
        "Modul: Datum  heute ",
        "Datum heute\u200E"
      })
  void aModuleIsFoundByItsTitle(String title) {
    assertThat(run("parse", "dewiki:" + title, "--show", "exact").out())
        .isEqualTo("return 'date'\n");
    assertThat(run("query", "dewiki:" + title).code()).isZero();
  }

  @Test
  void aTitleMayBeginWithTheNamespaceItself() {
    assertThat(run("parse", "dewiki:Modul:Module:Datum heute", "--show", "exact").out())
        .isEqualTo("return 'other'\n");
  }

  @Test
  void anExportComesFromStandardInput() {
    Ran ran = Ran.in(folder.resolve("piped"), export().getBytes(UTF_8), List.of("import", "-"));

    assertThat(ran.err()).contains("2 modules of 1 wiki read");
    assertThat(ran.code()).isZero();
  }

  @Test
  void nothingComesFromStandardInput() {
    Ran ran = Ran.in(folder.resolve("nothing"), List.of("import", "-"));

    assertThat(ran.err()).startsWith("homolog: standard input: expected ").hasLineCount(1);
    assertThat(ran.code()).isEqualTo(3);
  }
}
