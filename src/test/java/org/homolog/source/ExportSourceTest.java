package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExportSourceTest {
  private static final String HEAD =
      "<mediawiki version=\"0.10\"><siteinfo><dbname>enwiki</dbname></siteinfo>";

  @TempDir private Path folder;

  private static String export() throws IOException {
    try (InputStream in = ExportSourceTest.class.getResourceAsStream("export.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  private static String page(String title, String text) {
    return """
    <page><title>Module:%s</title><ns>828</ns><id>1</id><revision><id>2</id>
    <timestamp>2020-01-01T00:00:00Z</timestamp><model>Scribunto</model>
    <text xml:space="preserve">%s</text></revision></page>
    """
        .formatted(title, text);
  }

  private Path file(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(UTF_8));
  }

  @Test
  void readsTheLatestRevisionOfEachModule() throws IOException {
    Collected read = Collected.from(file("bnwiki.xml", export()));

    assertThat(read.ids())
        .containsExactly(
            "bnwiki:Module:তারিখ",
            "bnwiki:Module:Imported",
            "bnwiki:Module:Two:parts",
            "bnwiki:Module:Slots",
            "bnwiki:Module:Empty");
    assertThat(read.texts())
        .containsExactly(
            "local p = {}\nreturn p -- 😀 <b> & \"x\"",
            "return 'current'",
            "return 3",
            "return 'main'",
            "");
    Module first = read.modules.getFirst();
    assertThat(first.pageId()).isEqualTo(OptionalLong.of(10));
    assertThat(first.revisionId()).isEqualTo(102);
    assertThat(read.skipped)
        .containsExactly(
            new Skipped("bnwiki:Module:Deleted", "the text is deleted"),
            new Skipped("bnwiki:Module:Stub", "the export is without texts"));
  }

  @Test
  void bytesThatAreNoUtf8CostTheirPageAndNothingIsPrinted() throws IOException {
    byte[] bytes =
        (HEAD + page("A", "return 1") + page("B", "#") + page("C", "return 3") + "</mediawiki>")
            .getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xC3 : bytes[i];
    }
    Path file = Files.write(folder.resolve("latin.xml"), bytes);
    var printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(printed, true, UTF_8));
    Collected read = new Collected();
    try {
      ModuleSource.of(file, SourceOptions.DEFAULTS).read(read);
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
    assertThat(read.ids()).containsExactly("enwiki:Module:A", "enwiki:Module:C");
    assertThat(read.skipped)
        .containsExactly(
            new Skipped(file + ":4", "the page \"Module:B\" is no well-formed XML: not UTF-8"));
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    String export = HEAD + page("A", "return '\uFEFF'") + "</mediawiki>";
    Collected read = Collected.from(file("marked.xml", "\uFEFF" + export));
    assertThat(read.texts()).containsExactly("return '\uFEFF'");
  }

  @Test
  void readsCompressedExports() throws IOException {
    String export = export();
    int middle = export.indexOf("<page>");
    Path multistream = folder.resolve("pages-articles-multistream.xml.bz2");
    Files.write(multistream, Packed.bzip2(export.substring(0, middle), export.substring(middle)));
    Path unnamed = folder.resolve("download");
    Files.write(unnamed, Packed.gzip(export));

    assertThat(Collected.from(multistream).modules).hasSize(5);
    assertThat(Collected.from(unnamed).modules).hasSize(5);
  }

  @Test
  void prefersTheWikiOfTheOptions() throws IOException {
    Path file = file("a.xml", HEAD + page("A", "") + "</mediawiki>");

    assertThat(Collected.from(file, SourceOptions.DEFAULTS.withWiki("w")).ids())
        .containsExactly("w:Module:A");
  }

  @Test
  void asksForTheWikiIfTheExportNamesNone() throws IOException {
    Path file = file("a.xml", "<mediawiki>" + page("A", "") + "</mediawiki>");

    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOf(SourceException.class)
        .hasMessage(file + ": has no <dbname>, give the wiki's name");
  }

  @Test
  void keepsWhatCameBeforeATruncatedEnd() throws IOException {
    String whole = HEAD + page("A", "return 1") + page("B", "return 2");
    Path file = file("a.xml", whole.substring(0, whole.length() - 40));
    Collected read = new Collected();

    assertThatThrownBy(() -> ModuleSource.of(file, SourceOptions.DEFAULTS).read(read))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(file + ":6: broken off: it ends before </mediawiki>")
        .hasMessageEndingWith("; what came before is kept, fetch the file again")
        .hasMessageNotContaining("\n");
    assertThat(read.ids()).containsExactly("enwiki:Module:A");
  }

  @Test
  void keepsWhatCameBeforeATruncatedCompression() throws IOException {
    Path file = folder.resolve("a.xml.gz");
    byte[] whole = Packed.gzip(HEAD, page("A", "return 1"), page("B", "return 2"));
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));
    Collected read = new Collected();

    assertThatThrownBy(() -> ModuleSource.of(file, SourceOptions.DEFAULTS).read(read))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("broken off: ");
    assertThat(read.ids()).contains("enwiki:Module:A");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 12, 40})
  void namesAFileThatBreaksOffBeforeAnythingCanBeRead(int length) throws IOException {
    byte[] bzip2 = Packed.bzip2(HEAD + page("A", "return 1"));
    byte[] gzip = Packed.gzip(HEAD + page("A", "return 1"));
    for (String name : List.of("a.xml.bz2", "a.jsonl.bz2", "a", "a.xml.gz", "a.jsonl.gz")) {
      byte[] whole = name.endsWith("gz") ? gzip : bzip2;
      Path file = Files.write(folder.resolve(name), Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> Collected.from(file))
          .isInstanceOf(SourceException.class)
          .hasMessageStartingWith(file + ":")
          .hasMessageMatching("(?s).*: (broken off|cannot be read): \\S.*")
          .hasMessageNotContaining("null")
          .hasMessageNotContaining("Exception");
    }
  }

  @Test
  void refusesDocumentTypes() throws IOException {
    Path secret = file("secret", "secret");
    Path file =
        file(
            "a.xml",
            "<!DOCTYPE mediawiki [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + HEAD
                + page("A", "&x;")
                + "</mediawiki>");
    Collected read = new Collected();

    assertThatThrownBy(() -> ModuleSource.of(file, SourceOptions.DEFAULTS).read(read))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("document type declaration");
    assertThat(read.modules).isEmpty();
  }

  @Test
  void readsMoreCharacterReferencesThanTheJdkTakesForABomb() throws IOException {
    Path file = file("a.xml", HEAD + page("A", "&lt;".repeat(300_000)) + "</mediawiki>");

    assertThat(Collected.from(file).texts()).containsExactly("<".repeat(300_000));
  }

  @Test
  void leavesOutTextsOverTheLimit() throws IOException {
    String pages = page("A", "é".repeat(40_000)) + page("B", "éé") + page("C", "ééé");
    Path file = file("a.xml", HEAD + pages + "</mediawiki>");

    Collected read = Collected.from(file, SourceOptions.DEFAULTS.withMaxTextBytes(5));

    assertThat(read.ids()).containsExactly("enwiki:Module:B");
    assertThat(read.skipped)
        .extracting(Skipped::where)
        .containsExactly("enwiki:Module:A", "enwiki:Module:C");
  }

  @Test
  void refusesOtherXml() throws IOException {
    Path file = file("a.xml", "<html></html>");

    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOf(SourceException.class)
        .hasMessage(file + ": expected a MediaWiki export, found <html>");
  }

  @Test
  void saysWhatIsFoundInThePlaceOfAnExport() throws IOException {
    Path pages = file("pages.xml", page("A", "return 1") + page("B", "return 2"));
    Path packed = file("a.xml", "7z\u00BC\u00AF'\u001C");

    assertThatThrownBy(() -> Collected.from(pages))
        .hasMessage(pages + ": expected a MediaWiki export, found a <page> outside of <mediawiki>");
    assertThatThrownBy(() -> Collected.from(packed))
        .hasMessage(packed + ": expected a MediaWiki export, found no XML");
  }

  @Test
  void leavesOutModulesWhoseNumberIsNone() throws IOException {
    String talk = "<page><title>Talk:X</title><ns>1</ns><id></id></page>";
    String broken = page("A", "return 1").replace("<id>1</id>", "<id>x</id>");
    Path file = file("a.xml", HEAD + talk + broken + page("B", "return 2") + "</mediawiki>");

    Collected read = Collected.from(file);

    assertThat(read.ids()).containsExactly("enwiki:Module:B");
    assertThat(read.skipped)
        .containsExactly(new Skipped("enwiki:Module:A", "<id>: expected a number, found \"x\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return '\u0001'",
        "return '&undeclared;'",
        "return 1 < 2",
        "</text></revision></page>"
      })
  void aPageThatIsNoXmlCostsNoOtherPage(String text) throws IOException {
    String pages = page("A", "return 1") + page("B", text) + page("C", "return 3");
    Path file = file("a.xml", HEAD + pages + "</mediawiki>");

    Collected read = Collected.from(file);

    assertThat(read.ids()).contains("enwiki:Module:A", "enwiki:Module:C");
    assertThat(read.ids().contains("enwiki:Module:B")).isEqualTo(text.startsWith("</text>"));
    assertThat(read.skipped).hasSize(text.startsWith("</text>") ? 0 : 1);
  }

  @Test
  void aPageThatBeginsWithinAnotherEndsIt() throws IOException {
    String open = "<page><title>Module:A</title><ns>828</ns><id>1</id>\n";
    Path file =
        file("a.xml", HEAD + open + page("A", "return 1") + page("B", "return 2") + "</mediawiki>");

    Collected read = Collected.from(file);

    assertThat(read.ids()).containsExactly("enwiki:Module:A", "enwiki:Module:B");
    assertThat(read.skipped).extracting(Skipped::where).containsExactly(file + ":1");
  }

  @Test
  void leavesOutTextsWithMarkup() throws IOException {
    String page = page("A", "return \"<br /> y\"") + page("B", "return 2");

    Collected read = Collected.from(file("a.xml", HEAD + page + "</mediawiki>"));

    assertThat(read.ids()).containsExactly("enwiki:Module:B");
    assertThat(read.skipped)
        .containsExactly(
            new Skipped("enwiki:Module:A", "the text holds <br>, which should be escaped"));
  }

  @Test
  void readsExportsInARow() throws IOException {
    String second = "<?xml version=\"1.0\"?>\n" + HEAD.replace("enwiki", "dewiki");
    String both =
        HEAD
            + page("A", "return 1")
            + "</mediawiki>\n\uFEFF"
            + second
            + page("B", "return 2")
            + "</mediawiki>\n";

    assertThat(Collected.from(file("both.xml", both)).ids())
        .containsExactly("enwiki:Module:A", "dewiki:Module:B");
    Path packed = folder.resolve("both.xml.gz");
    Files.write(packed, Packed.gzip(both, both.replace("Module:A", "Module:C")));
    assertThat(Collected.from(packed).modules).hasSize(4);
  }

  @Test
  void refusesWhatFollowsAnExport() throws IOException {
    String one = HEAD + page("A", "return 1") + "</mediawiki>";
    Path file = file("a.xml", one + "\n<html><body>504 Gateway Time-out</body></html>");
    Collected read = new Collected();

    assertThatThrownBy(() -> ModuleSource.of(file, SourceOptions.DEFAULTS).read(read))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("expected a MediaWiki export, found <html>");
    assertThat(read.ids()).containsExactly("enwiki:Module:A");
  }

  @Test
  void refusesDamageBehindACompressedMember() throws IOException {
    byte[] whole = Packed.gzip(HEAD + page("A", "return 1") + "</mediawiki>");
    byte[] more = Arrays.copyOf(whole, whole.length + 40);
    Arrays.fill(more, whole.length, more.length, (byte) 'x');
    Path file = Files.write(folder.resolve("a.xml.gz"), more);
    Collected read = new Collected();

    assertThatThrownBy(() -> ModuleSource.of(file, SourceOptions.DEFAULTS).read(read))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("what follows its compressed text is damaged");
    assertThat(read.ids()).containsExactly("enwiki:Module:A");
  }

  @Test
  void refusesTextThatGrowsBeyondAllProportion() throws IOException {
    String blanks = " ".repeat(40 << 20);
    Path file = Files.write(folder.resolve("bomb.xml.bz2"), Packed.bzip2(HEAD + blanks));
    assertThat(Files.size(file)).isLessThan(2000);

    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("compressed bytes hold more than 1,000 times as many");
  }

  @Test
  void takesPagesWithoutAModelForModulesAsMediaWikiDoes() throws IOException {
    String model = "<model>Scribunto</model>";
    String pages =
        Stream.of("A", "A/doc", "A/styles.css", "A/data.json")
            .map(title -> page(title, "return 1").replace(model, ""))
            .collect(Collectors.joining());
    String other = page("B", "text").replace(model, "<format>text/x-wiki</format>");

    assertThat(Collected.from(file("a.xml", HEAD + pages + other + "</mediawiki>")).ids())
        .containsExactly("enwiki:Module:A");
  }

  @Test
  void takesAwayTheNamespaceWhateverTheWikiCallsIt() throws IOException {
    String named =
        "<namespaces><namespace key=\"828\">Werkwijze</namespace></namespaces></siteinfo>";
    String pages =
        Stream.of("Werkwijze:Datum", "Werkwijze:Module:Datum", "Module:Tijd", "werkwijze:Een_twee")
            .map(title -> page("X", title).replace("Module:X", title))
            .collect(Collectors.joining());
    String head = HEAD.replace("</siteinfo>", named);

    assertThat(Collected.from(file("a.xml", head + pages + "</mediawiki>")).ids())
        .containsExactly(
            "enwiki:Module:Datum",
            "enwiki:Module:Module:Datum",
            "enwiki:Module:Tijd",
            "enwiki:Module:Een twee");
    String unnamed = page("X", "").replace("Module:X", "Werkwijze:Datum");
    assertThat(Collected.from(file("b.xml", HEAD + unnamed + "</mediawiki>")).ids())
        .containsExactly("enwiki:Module:Datum");
  }

  @Test
  void findsModulesWhereTheNamespaceHasNoNumber() throws IOException {
    String pages = page("A", "return 1") + page("X", "return 2").replace("Module:X", "Talk:X");
    String old = pages.replace("<ns>828</ns>", "");

    assertThat(Collected.from(file("a.xml", HEAD + old + "</mediawiki>")).ids())
        .containsExactly("enwiki:Module:A");
  }
}
