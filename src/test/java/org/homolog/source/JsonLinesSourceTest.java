package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleTitles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class JsonLinesSourceTest {
  @TempDir private Path folder;

  private static String line(String title, String text) {
    return "{\"wiki\":\"enwiki\",\"title\":\"%s\",\"text\":\"%s\"}\n".formatted(title, text);
  }

  private Path file(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(UTF_8));
  }

  @Test
  void readsAModuleALine() throws IOException {
    Path file =
        file(
            "modules.jsonl",
            """
            {"wiki":"bnwiki","page_id":12,"title":"Module:তারিখ 😀","rev_id":99,"content_model":"Scribunto","text":"return '\\u0000é'\\n","extra":{"a":[1]}}

            {"wiki":"enwiki","title":"Date","content_model":null,"text":""}
            {"wiki":"enwiki","title":"Date/doc","content_model":"wikitext","text":"x"}
            """);

    Collected read = Collected.from(file);

    assertThat(read.ids()).containsExactly("bnwiki:Module:তারিখ 😀", "enwiki:Module:Date");
    assertThat(read.texts()).containsExactly("return '\0é'\n", "");
    Module first = read.modules.getFirst();
    assertThat(first.pageId()).isEqualTo(OptionalLong.of(12));
    assertThat(first.revisionId()).isEqualTo(99);
    assertThat(first.path()).isEmpty();
    assertThat(read.modules.getLast().pageId()).isEmpty();
    assertThat(read.skipped).isEmpty();
  }

  @Test
  void leavesOutLinesThatAreNoModules() throws IOException {
    Path file =
        file(
            "modules.ndjson",
            """
            not json
            null
            ["a"]
            {"title":"A","text":"x"}
            {"wiki":"w","text":"x"}
            {"wiki":"w","title":"A"}
            {"wiki":"w","title":"A","text":"\\ud800"}
            {"wiki":"w","title":"A\\udc00","text":"x"}
            {"wiki":"w","title":"A","text":"x"} {}
            {"wiki":"w","title":"A","text":"good"}
            {"wiki":"w","title":"A","text":"trunca\
            """);

    Collected read = Collected.from(file);

    assertThat(read.texts()).containsExactly("good");
    assertThat(read.skipped)
        .extracting(Skipped::where)
        .containsExactly(
            file + ":1",
            file + ":2",
            file + ":3",
            file + ":4",
            file + ":5",
            file + ":6",
            file + ":7",
            file + ":8",
            file + ":9",
            file + ":11");
    assertThat(read.skipped)
        .extracting(Skipped::toString)
        .allSatisfy(message -> assertThat(message).doesNotContain("\n"));
  }

  @Test
  void saysWhatIsWrongWithALineInWordsOfJson() throws IOException {
    Path file =
        file(
            "modules.jsonl",
            """
            {"wiki":"w","title":"A","text":"x","page_id":"many"}
            {"wiki":"w","title":{},"text":"x"}
            ["a"]
            {"wiki":"w","title":"A","text":"x"} {}
            {"wiki":"w","title":"A","text":"trunca
            {
            }
            """);

    assertThat(Collected.from(file).skipped)
        .extracting(Skipped::reason)
        .containsExactly(
            "expected a JSON object with a number in \"page_id\"",
            "expected a JSON object with text in \"title\"",
            "expected a JSON object and nothing else",
            "expected a JSON object and nothing else",
            "expected a JSON object, which the line ends within",
            "expected a JSON object, which the line ends within",
            "expected a JSON object: Unexpected close marker '}': no open Object to close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\n  {\n    \"wiki\": \"w\"\n  }\n]\n", "\uFEFF [{}]", "[]"})
  void refusesAnArrayOnce(String array) throws IOException {
    Path file = file("modules.jsonl", array);

    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOf(SourceException.class)
        .hasMessage(
            file
                + ": expected a JSON object on each line, found an array; jq -c '.[]' makes lines");
  }

  @Test
  void readsTitlesByTheRulesOfMediaWiki() throws IOException {
    String line = "{\"wiki\":\"w\",\"title\":\"%s\",\"text\":\"return 1\"}%n";
    String lines =
        Stream.of("String_tools", " String  tools", "Module:String tools", "module:_String_tools")
            .map(line::formatted)
            .collect(Collectors.joining());

    Collected read = Collected.from(Files.writeString(folder.resolve("a.jsonl"), lines));

    assertThat(read.ids()).containsOnly("w:Module:String tools").hasSize(4);
  }

  @Test
  void takesPagesWithoutAModelForModulesAsMediaWikiDoes() throws IOException {
    String line = "{\"wiki\":\"w\",\"title\":\"%s\",\"text\":\"return 1\"}%n";
    String lines =
        Stream.of("A", "A/doc", "A/styles.css", "A/data.json")
            .map(line::formatted)
            .collect(Collectors.joining());

    assertThat(Collected.from(Files.writeString(folder.resolve("a.jsonl"), lines)).ids())
        .containsExactly("w:Module:A");
  }

  @Test
  void leavesOutBytesThatAreNoUtf8() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.write(
        file,
        (line("A", "\u00ff") + line("B", "ok"))
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    Collected read = Collected.from(file);

    assertThat(read.texts()).containsExactly("ok");
    assertThat(read.skipped).hasSize(1);
  }

  @Test
  void takesTheWikiFromTheOptionsWhereALineNamesNone() throws IOException {
    Path file = file("a.jsonl", "{\"title\":\"A\",\"text\":\"\"}\n" + line("B", ""));

    assertThat(Collected.from(file, SourceOptions.DEFAULTS.withWiki("w")).ids())
        .containsExactly("w:Module:A", "enwiki:Module:B");
  }

  @Test
  void leavesOutTextsOverTheLimit() throws IOException {
    String far = "x".repeat(200_000);
    Path file =
        file("a.jsonl", line("A", "éé") + line("B", "ééé") + line("C", far) + line("D", ""));

    Collected read = Collected.from(file, SourceOptions.DEFAULTS.withMaxTextBytes(5));

    assertThat(read.ids()).containsExactly("enwiki:Module:A", "enwiki:Module:D");
    assertThat(read.skipped)
        .extracting(Skipped::reason)
        .containsExactly(
            "6 bytes of text, over the limit of 5; split it or take it out",
            "a line over the limit of 65,566 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "bzip2", "zstd"})
  void readsCompressedFilesOfSeveralMembersUnderAnyName(String packer) throws IOException {
    Path file = folder.resolve("modules.bin");
    Files.write(file, pack(packer, line("A", "1"), line("B", "2")));

    assertThat(Collected.from(file).ids()).containsExactly("enwiki:Module:A", "enwiki:Module:B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "bzip2", "zstd"})
  void keepsWhatCameBeforeATruncatedEnd(String packer) throws IOException {
    Path file = folder.resolve("modules.jsonl");
    byte[] whole = pack(packer, line("A", "1"), line("B", "2"));
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    Collected read = new Collected();

    assertThatThrownBy(() -> ModuleSource.of(file, SourceOptions.DEFAULTS).read(read))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(file + ":")
        .hasMessageContaining("broken off: ")
        .hasMessageEndingWith("; what came before is kept, fetch the file again")
        .hasMessageNotContaining("\n");
    assertThat(read.ids()).contains("enwiki:Module:A");
  }

  private static byte[] pack(String packer, String... members) throws IOException {
    return switch (packer) {
      case "gzip" -> Packed.gzip(members);
      case "bzip2" -> Packed.bzip2(members);
      default -> Packed.zstd(members);
    };
  }

  @Property(tries = 100)
  void roundTripsTitlesAndTexts(
      @ForAll @StringLength(min = 1, max = 40) String title, @ForAll String text)
      throws IOException {
    JsonMapper json = new JsonMapper();
    Path file = Files.createTempFile("modules", ".jsonl");
    try {
      String line =
          json.writeValueAsString(java.util.Map.of("wiki", "w", "title", title, "text", text));
      Files.writeString(file, "\uFEFF" + line);
      Collected read = Collected.from(file);
      String bare = ModuleTitles.OF_ANY_WIKI.bare(title);
      boolean valid = isUnicode(title) && isUnicode(text) && !bare.isEmpty();
      assertThat(read.modules).hasSize(valid ? 1 : 0);
      assertThat(read.skipped).hasSize(valid ? 0 : 1);
      for (Module module : read.modules) {
        assertThat(module.id().title()).isEqualTo(bare);
        assertThat(module.source().bytes()).isEqualTo(text.getBytes(UTF_8));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static boolean isUnicode(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }
}
