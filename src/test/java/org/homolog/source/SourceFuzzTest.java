package org.homolog.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.homolog.corpus.ModuleId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any file of modules or usage is read as modules, usage and notes of what was left out, or ends in
 * a {@link SourceException}.
 *
 * <p>An input's first character says what the file is, the second how the rest is packed, and the
 * third how many ninths of what comes of that are kept.
 */
final class SourceFuzzTest {
  private static final SourceOptions OPTIONS =
      SourceOptions.DEFAULTS.withWiki("w").withMaxTextBytes(1000);
  private static final int HEAD = 3;

  @TempDir private static Path folder;

  static Stream<byte[]> seeds() throws IOException {
    String lines =
        """
        {"wiki":"enwiki","title":"Module:A","text":"return 1","page_id":7,"rev_id":8}
        {"title":"B/i18n","text":"return '\\ud83d\\ude00\\u0000'","content_model":"Scribunto"}
        no JSON
        """;
    byte[] export;
    try (var in = SourceFuzzTest.class.getResourceAsStream("export.xml")) {
      export = java.util.Objects.requireNonNull(in).readAllBytes();
    }
    String xml = new String(export, UTF_8);
    String usage =
        """
        wiki	title	page_id	transclusions	pageviews	note	first_edit
        enwiki	Module:Date	7	120	3000000000	good	2012-02-20T01:02:03Z
        bnwiki	তারিখ 😀		0
        """;
    return Stream.of(
            "j 9" + lines,
            "jg9" + lines,
            "jb9" + lines,
            "jz9" + lines,
            "jg5" + lines,
            "jb5" + lines,
            "jz5" + lines,
            "x 9" + xml,
            "xg9" + xml,
            "xb9" + xml,
            "xg7" + xml,
            "x 5" + xml,
            "u 9" + usage,
            "l 9return 1")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "", maxExecutions = 1_500)
  void anyFileIsReadOrRefused(byte[] input) throws IOException {
    if (input.length < HEAD) {
      return;
    }
    byte[] packed = pack(input[1], Arrays.copyOfRange(input, HEAD, input.length));
    int kept = (int) ((long) packed.length * Math.clamp(input[2] - '0', 0, 9) / 9);
    byte[] content = Arrays.copyOf(packed, kept);
    switch (input[0]) {
      case 'u' -> usage(write("usage/usage.tsv", content));
      case 'l' -> modules(write("lua/Module.lua", content).resolveSibling(""));
      case 'x' -> modules(write("files/file.xml", content));
      case 'j' -> modules(write("files/file.jsonl", content));
      default -> modules(write("files/file", content));
    }
  }

  private static Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.write(file, content);
  }

  private static void modules(Path source) throws IOException {
    var read = new Collected();
    try {
      ModuleSource.of(source, OPTIONS).read(read);
    } catch (SourceException e) {
      assertOneLine(String.valueOf(e.getMessage()));
    }
    read.modules.forEach(
        module -> {
          assertNamed(module.id());
          assertThat(module.source().length()).isLessThanOrEqualTo(OPTIONS.maxTextBytes());
        });
    read.skipped.forEach(skipped -> assertOneLine(skipped.toString()));
  }

  private static void usage(Path file) {
    try {
      UsageFile.read(file, skipped -> assertOneLine(skipped.toString()))
          .keySet()
          .forEach(SourceFuzzTest::assertNamed);
    } catch (SourceException e) {
      assertOneLine(String.valueOf(e.getMessage()));
    }
  }

  private static void assertNamed(ModuleId id) {
    assertThat(Utf8.encode(id.wiki().dbname())).isPresent();
    assertThat(Utf8.encode(id.title())).isPresent();
  }

  private static void assertOneLine(String message) {
    assertThat(message).isNotBlank();
    assertThat(message.chars().noneMatch(c -> c < ' ' || c == 0x7F)).as("%s", message).isTrue();
  }

  private static byte[] pack(byte how, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    switch (how) {
      case 'g' -> {
        try (OutputStream out = new GzipCompressorOutputStream(bytes)) {
          out.write(content);
        }
      }
      case 'b' -> {
        try (OutputStream out = new BZip2CompressorOutputStream(bytes, 1)) {
          out.write(content);
        }
      }
      case 'z' -> bytes.writeBytes(Zstd.compress(content, 1));
      default -> bytes.writeBytes(content);
    }
    return bytes.toByteArray();
  }
}
