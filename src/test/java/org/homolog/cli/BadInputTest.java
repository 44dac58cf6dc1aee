package org.homolog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is put in, a command ends with a documented exit code and says in one line where what
 * was wrong and what to do; a run goes on with the rest and says at its end what it left out.
 */
final class BadInputTest {
  private static final Pattern BLANKS = Pattern.compile(" ");
  private static final JsonMapper JSON = new JsonMapper();

  /** Two copies that every run finds, whatever lies beside them. */
  private static final String GOOD =
      "local p = {}\n"
          + "function p.main(frame) local args = frame.args return args[1] .. 'good' end return p";

  private static final int DEEP = 10_000;

  @TempDir private Path folder;

  private Path workspace() {
    return folder.resolve("workspace");
  }

  private Ran run(String... arguments) {
    return Ran.in(workspace(), List.of(arguments));
  }

  private Path good() throws IOException {
    Path good = Files.createDirectories(folder.resolve("good"));
    Files.writeString(good.resolve("One.lua"), GOOD);
    Files.writeString(good.resolve("Two.lua"), GOOD);
    return good;
  }

  private static String jsonLine(String title, String text) {
    return JSON.writeValueAsString(
            JSON.createObjectNode().put("wiki", "w").put("title", title).put("text", text))
        + "\n";
  }

  /** Lines that no compression makes short. */
  private static String jsonLines(int count) {
    var random = new Random(1);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                jsonLine(
                    "M" + i,
                    "return '"
                        + random
                            .ints(300, 'a', 'z' + 1)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining())
                        + "'"))
        .collect(Collectors.joining());
  }

  private static String export(String pages) {
    return "<mediawiki version=\"0.11\"><siteinfo><dbname>w</dbname></siteinfo>"
        + pages
        + "</mediawiki>";
  }

  private static String page(String title, String text) {
    return "<page><title>Module:"
        + title
        + "</title><ns>828</ns><id>1</id><revision><id>2</id>"
        + "<timestamp>2020-01-01T00:00:00Z</timestamp><model>Scribunto</model><text>"
        + text
        + "</text></revision></page>";
  }

  /** One warning that holds {@code what}, all stages done, and the same said again at the end. */
  private static void assertLeftOut(Ran ran, String where, String what) {
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err().lines().filter(line -> line.startsWith("homolog: warning: ")))
        .singleElement()
        .asString()
        .contains(where, what);
    assertThat(ran.err().lines().toList().getLast())
        .startsWith("homolog: 1 thing was left out, see the warnings above: ")
        .contains(where);
    assertPlain(ran);
  }

  private static void assertFailed(Ran ran, ExitCode code, String... message) {
    assertThat(ran.err()).startsWith("homolog: ").contains(message).hasLineCount(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(code.code());
    assertPlain(ran);
  }

  private static void assertPlain(Ran ran) {
    assertThat(ran.err()).doesNotContain("Exception", "internal error", "\tat ", "[Fatal Error]");
  }

  /** The rest of the run: what is good is in the store, in a group and in the report. */
  private void assertRestDone(Ran ran) {
    assertThat(ran.out()).contains("Results: ").contains("good:Module:One");
    assertThat(workspace().resolve("report/summary.json")).exists();
    assertThat(run("query", "good:One").out()).contains("good:Module:Two");
  }

  private enum Packing {
    GZIP("gz"),
    BZIP2("bz2"),
    ZSTD("zst");

    private final String extension;

    Packing(String extension) {
      this.extension = extension;
    }

    byte[] pack(String text) throws IOException {
      var bytes = new ByteArrayOutputStream();
      switch (this) {
        case GZIP -> write(new GzipCompressorOutputStream(bytes), text);
        case BZIP2 -> write(new BZip2CompressorOutputStream(bytes, 1), text);
        case ZSTD -> bytes.writeBytes(Zstd.compress(text.getBytes(UTF_8), 1));
      }
      return bytes.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
      try (out) {
        out.write(text.getBytes(UTF_8));
      }
    }
  }

  @Test
  void anUnreadableFile() throws IOException {
    Path good = good();
    Path locked = Files.writeString(good.resolve("Locked.lua"), GOOD);
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(locked), "may read everything");
    Ran ran = run("run", good.toString());
    assertLeftOut(ran, "Locked.lua", "permission denied");
    assertRestDone(ran);
  }

  /** What the one who reads may read need not be what the one who wrote the folder may. */
  @Test
  void aLinkThatLeadsOutOfTheSource() throws IOException {
    Path good = good();
    Path secret = Files.writeString(folder.resolve("password.lua"), "return 'secret'");
    Files.createSymbolicLink(good.resolve("Broken.lua"), secret);
    Ran ran = run("run", good.toString());
    assertLeftOut(ran, "Broken.lua", "a link that leads out of the source");
    assertRestDone(ran);
  }

  @Test
  void aFileThatNoLongerIsOneIsNotPruned() throws IOException {
    Path good = good();
    run("import", good.toString());
    Path two = good.resolve("Two.lua");
    Files.delete(two);
    Files.createSymbolicLink(two, folder.resolve("nowhere"));
    Ran ran = run("run", good.toString(), "--prune");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err())
        .contains("Two.lua: cannot be read: no such file")
        .contains("warning: nothing is removed, as what was left out may still be there");
    assertRestDone(ran);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aTruncatedFileKeepsWhatCameBefore(Packing packing) throws IOException {
    byte[] whole = packing.pack(jsonLines(2_000));
    Path broken = folder.resolve("broken.jsonl." + packing.extension);
    Files.write(broken, Arrays.copyOf(whole, whole.length * 3 / 4));
    Ran ran = run("run", broken.toString(), good().toString(), "--top", "5");
    assertLeftOut(ran, broken.toString(), "broken off");
    assertThat(ran.err()).contains("what came before is kept, fetch the file again");
    assertRestDone(ran);
    assertThat(run("parse", "w:M3").code()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void aTruncatedFileWithNothingBefore(Packing packing) throws IOException {
    Path broken = folder.resolve("broken.jsonl." + packing.extension);
    Files.write(broken, Arrays.copyOf(packing.pack(jsonLines(10)), 20));
    assertFailed(
        run("run", broken.toString()), ExitCode.INPUT, broken.toString(), "fetch the file again");
  }

  @Test
  void truncatedXml() throws IOException {
    String whole = export(page("A", "return 1") + page("B", "return 2"));
    Path broken = folder.resolve("broken.xml");
    Files.writeString(broken, whole.substring(0, whole.indexOf("return 2")));
    Ran ran = run("run", broken.toString(), good().toString());
    assertLeftOut(ran, broken.toString(), ":1: broken off: ");
    assertRestDone(ran);
    assertThat(run("parse", "w:A").code()).isZero();
  }

  @Test
  void xmlThatIsNoUtf8() throws IOException {
    byte[] bytes = export(page("A", "return 1") + page("B", "return '#'")).getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xC3 : bytes[i];
    }
    Path broken = Files.write(folder.resolve("latin.xml"), bytes);
    Ran ran = run("run", broken.toString(), good().toString());
    assertLeftOut(ran, "latin.xml", "not UTF-8");
    assertRestDone(ran);
    assertThat(run("parse", "w:A").code()).isZero();
  }

  @Test
  void aFolderWithoutModules() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = run("run", empty.toString(), good().toString());
    assertLeftOut(ran, empty.toString(), "there is no module in it");
    assertRestDone(ran);
  }

  @Test
  void aLineThatIsNoJson() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, jsonLine("A", "return 1") + "no JSON\n" + jsonLine("B", "return 2"));
    Ran ran = run("run", lines.toString(), good().toString());
    assertLeftOut(ran, lines + ":2", "expected a JSON object");
    assertRestDone(ran);
    assertThat(run("parse", "w:A").code()).isZero();
    assertThat(run("parse", "w:B").code()).isZero();
  }

  @Test
  void anXmlBomb() throws IOException {
    var bomb = new StringBuilder("<!DOCTYPE mediawiki [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    bomb.append("]>").append(export(page("Bomb", "&l9;")));
    Path file = Files.writeString(folder.resolve("bomb.xml"), bomb);
    Ran ran = run("run", file.toString(), good().toString());
    assertLeftOut(ran, file.toString(), "document type declaration");
    assertRestDone(ran);
  }

  @Test
  void anExternalEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "return 'secret'");
    String text =
        "<!DOCTYPE mediawiki [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
            + export(page("Leak", "&e;"));
    Path file = Files.writeString(folder.resolve("external.xml"), text);
    assertFailed(
        run("run", file.toString()), ExitCode.INPUT, "external.xml:1", "document type declaration");
    assertThat(run("parse", "w:Leak").code()).isEqualTo(ExitCode.NOT_FOUND.code());
  }

  @Test
  void anEntityThatIsNotDeclared() throws IOException {
    Path file = Files.writeString(folder.resolve("nbsp.xml"), export(page("A", "&nbsp;")));
    assertLeftOut(run("run", file.toString(), good().toString()), "nbsp.xml:1", "\"nbsp\"");
  }

  @Test
  void aBinaryFileNamedLua() throws IOException {
    Path good = good();
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    Path binary = Files.write(good.resolve("Binary.lua"), bytes);
    assertUnparsableOnly(good, binary, "Binary", "1:2: unexpected character of byte 0xD5");
  }

  @Test
  void anEmptyModule() throws IOException {
    Path good = good();
    Path empty = Files.writeString(good.resolve("Empty.lua"), "");
    Ran ran = run("run", good.toString());
    assertThat(ran.code()).isZero();
    assertRestDone(ran);
    assertThat(run("query", empty.toString()).out()).contains("Nothing similar.");
    assertThat(run("compare", empty.toString(), empty.toString()).code()).isZero();
    assertThat(run("parse", empty.toString()).code()).isZero();
  }

  @Test
  void aModuleOf20Megabytes() throws IOException {
    Path good = good();
    Path large = good.resolve("Large.lua");
    Files.writeString(large, "return '" + "x".repeat(20_000_000) + "'");
    Ran ran = run("run", good.toString());
    assertLeftOut(
        ran, "Large.lua", "20,000,009 bytes of text, over the limit of 20,000,000; split");
    assertRestDone(ran);
  }

  @Test
  void aModuleJustBelow20Megabytes() throws IOException {
    Path good = good();
    Files.writeString(good.resolve("Large.lua"), "return '" + "x".repeat(19_999_991) + "'");
    Ran ran = run("run", good.toString());
    assertThat(ran.code()).isZero();
    assertRestDone(ran);
  }

  /** All in one run, each with its line. */
  @Test
  void levelsAndChains() throws IOException {
    Path good = good();
    var inputs =
        java.util.Map.of(
            "Parentheses", "x = " + around("(", "1", ")"),
            "Tables", "x = " + around("{", "", "}"),
            "Functions", "x = " + around("function() return ", "1", " end"),
            "Blocks", around("do ", "", " end"),
            "Unary", "x = " + "not ".repeat(DEEP) + "a",
            "Concatenations", "x = a" + " .. a".repeat(DEEP),
            "Powers", "x = a" + " ^ a".repeat(DEEP),
            "Sum", "x = a" + " + a".repeat(100_000),
            "Disjunction", "x = a" + " or a".repeat(100_000));
    for (var input : inputs.entrySet()) {
      Files.writeString(good.resolve(input.getKey() + ".lua"), input.getValue());
    }
    Ran ran = run("run", good.toString());
    assertThat(ran.code()).isZero();
    assertRestDone(ran);
    for (String name : inputs.keySet()) {
      assertUnparsable(good.resolve(name + ".lua"), name, "1:");
    }
  }

  private static String around(String open, String inner, String close) {
    return open.repeat(DEEP) + inner + close.repeat(DEEP);
  }

  private void assertUnparsableOnly(Path source, Path file, String title, String reason)
      throws IOException {
    Ran ran = run("run", source.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("; not Lua 5.1: 1, listed in summary.json\n");
    assertRestDone(ran);
    assertUnparsable(file, title, reason);
  }

  /** A module that is not Lua is listed with its place, and named by whoever asks about it. */
  private void assertUnparsable(Path file, String title, String reason) throws IOException {
    JsonNode summary = JSON.readTree(Files.readString(workspace().resolve("report/summary.json")));
    assertThat(summary.get("unparsable"))
        .filteredOn(node -> node.get("path").stringValue().equals(title + ".lua"))
        .singleElement()
        .satisfies(node -> assertThat(node.get("reason").stringValue()).isNotBlank());
    for (String command : List.of("query", "parse")) {
      assertFailed(run(command, file.toString()), ExitCode.SYNTAX, file + ":" + reason);
      assertFailed(run(command, "good:" + title), ExitCode.SYNTAX, "good:" + title + ":" + reason);
    }
  }

  @Test
  void aPageThatComesTwice() throws IOException {
    Path lines = folder.resolve("twice.jsonl");
    Files.writeString(
        lines,
        jsonLine("A", "return 'first'") + jsonLine("A", "return 'second'") + jsonLine("B", GOOD));
    Ran ran = run("import", lines.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .containsOnlyOnce("warning")
        .contains(
            "warning: 1 module comes twice with other texts, the later one is kept: w:Module:A");
    assertThat(run("parse", "w:A", "--show", "exact").out()).isEqualTo("return 'second'\n");
    assertThat(run("import", lines.toString(), lines.toString()).code()).isZero();
  }

  @Test
  void twoFoldersOfOneName() throws IOException {
    for (String year : List.of("2023", "2024")) {
      Path modules = Files.createDirectories(folder.resolve(year).resolve("modules"));
      Files.writeString(modules.resolve("Same.lua"), "return " + year);
    }
    String first = folder.resolve("2023/modules").toString();
    String second = folder.resolve("2024/modules").toString();

    assertThat(run("import", first, second).err())
        .contains(first + " and " + second + " are both read as the wiki \"modules\"")
        .contains(
            "1 module comes twice with other texts, the later one is kept: modules:Module:Same");
    assertThat(run("import", first, second, "--wiki", "w").err()).doesNotContain("both read");
    assertThat(run("import", first, first).err()).doesNotContain("both read");
  }

  @Test
  void usageThatJoinsNoModule() throws IOException {
    String rows = "w\tA_b\t1\nw\tNowhere\t2\nw\tSchool\t3\nw\tE\t4\nw\tF\t5\n";
    Files.writeString(folder.resolve("usage.tsv"), "wiki\ttitle\ttransclusions\n" + rows);
    Path lines = Files.writeString(folder.resolve("a.jsonl"), jsonLine("A b", GOOD));

    Ran ran = run("import", lines.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .contains("warning: 4 rows of usage join no module, check the titles: w:Module:Nowhere, ");
    Files.writeString(lines, jsonLine("Nowhere", GOOD) + jsonLine("School", GOOD));
    assertThat(run("import", lines.toString()).err())
        .contains("warning: 2 rows of usage join no module");
  }

  @ParameterizedTest
  @ValueSource(strings = {"</mediawiki>\n<mediawiki><page>", "</mediawiki><html>", ""})
  void aSourceThatIsNotReadToItsEndPrunesNothing(String rest) throws IOException {
    String head = "<mediawiki><siteinfo><dbname>w</dbname></siteinfo>";
    String page =
        "<page><title>Module:%s</title><ns>828</ns><id>1</id><revision><id>2</id>"
            + "<model>Scribunto</model><text>return 1</text></revision></page>";
    Path whole = folder.resolve("whole.xml");
    Files.writeString(whole, head + page.formatted("A") + page.formatted("B") + "</mediawiki>");
    Path part = Files.writeString(folder.resolve("part.xml"), head + page.formatted("A") + rest);
    assertThat(run("import", whole.toString()).code()).isZero();

    Ran ran = run("import", part.toString(), "--prune");

    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err()).contains("nothing is removed, as what was left out may still be there");
    assertThat(run("parse", "w:B", "--show", "exact").out()).isEqualTo("return 1\n");
  }

  @Test
  void aPageThatComesTwiceWithOneText() throws IOException {
    Path lines = folder.resolve("twice.jsonl");
    Files.writeString(lines, jsonLine("A", "return 1") + jsonLine("A", "return 1"));
    assertThat(run("import", lines.toString()).err()).doesNotContain("warning");
  }

  @Test
  void aTitleOf255BytesWithControls() throws IOException {
    String title = "\u202Egnp.\u2066\u001B[2J\u0007" + "ন".repeat(80);
    assertThat(title.getBytes(UTF_8)).hasSize(255);
    Path lines = folder.resolve("titles.jsonl");
    Files.writeString(
        lines, jsonLine(title, GOOD) + jsonLine(title + "2", GOOD) + jsonLine(title + "3", "{"));
    Ran ran = run("run", lines.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("ন".repeat(80));
    List<Ran> all =
        List.of(
            ran,
            run("query", "w:" + title),
            run("query", "w:" + title + "3"),
            run("query", "w:" + title + "4"),
            run("parse", "w:" + title + "3"),
            run("compare", "w:" + title, "w:" + title + "3"),
            run("import", folder.resolve(title.replace('\u001B', 'x')).toString()));
    assertThat(all)
        .allSatisfy(
            command ->
                assertThat(command.all().chars().filter(c -> c != '\n'))
                    .noneMatch(Character::isISOControl)
                    .noneMatch(c -> Character.getType(c) == Character.FORMAT));
    assertThat(run("query", "w:" + title, "--json").out())
        .as("JSON is for programs, and has the title as MediaWiki spells it")
        .satisfies(
            json ->
                assertThat(JSON.readTree(json).at("/modules/0/members/0/title").stringValue())
                    .isEqualTo(title.substring(1) + "2"));
    assertThat(Files.readString(workspace().resolve("report/pairs.tsv"))).hasLineCount(2);
  }

  @Test
  void aNameThatIsNoUnicode() throws IOException {
    Path lines = folder.resolve("halves.jsonl");
    Files.writeString(
        lines,
        "{\"wiki\":\"w\\ud83d\",\"title\":\"A\",\"text\":\"return 1\"}\n" + jsonLine("B", GOOD));
    Ran ran = run("run", lines.toString());
    assertLeftOut(ran, "halves.jsonl:1", "the wiki is no valid Unicode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run FOLDER --top -1 | 0 or more, not -1",
        "run FOLDER --top 99999999999 | is no whole number",
        "run FOLDER --top-groups 0 | one group at least",
        "run FOLDER --weight members=-1 | 0 or more, not -1.0",
        "run FOLDER --weight members=NaN | 0 or more, not NaN",
        "run FOLDER --weight members=Infinity | not Infinity",
        "run FOLDER --limit members=0 | above 0, not 0.0",
        "run FOLDER --limit members=NaN | above 0, not NaN",
        "rank --top -1 | 0 or more, not -1",
        "rank --weight members=-1 | 0 or more, not -1.0",
        "rank --limit members=-2 | above 0, not -2.0",
        "report --top-groups 0 | one group at least",
        "report --top-groups -7 | one group at least",
        "query good:One --top 0 | at least, not 0",
        "query good:One --top -3 | at least, not -3",
        "query good:One --min-confidence 1.01 | lies in [0, 1], not 1.01",
        "query good:One --min-confidence -0.1 | lies in [0, 1], not -0.1",
        "query good:One --min-confidence NaN | lies in [0, 1], not NaN",
        "compare good:One good:Two --context -1 | 0 or more",
        "background FOLDER --output table.bin --table-version -2 | 0 or more, not -2",
        "background FOLDER --output table.bin --table-version 1.5 | is no whole number",
      })
  void anOptionOutOfRange(String line, String message) throws IOException {
    Path good = good();
    Ran ran =
        Ran.in(
            workspace(),
            BLANKS
                .splitAsStream(line)
                .map(word -> word.replace("FOLDER", good.toString()))
                .toList());
    assertFailed(ran, ExitCode.USAGE, message, "--help");
  }

  @Test
  void anUnknownWikiSaysWhichThereAre() throws IOException {
    Path wikis = folder.resolve("wikis");
    for (int i = 10; i < 25; i++) {
      Path wiki = Files.createDirectories(wikis.resolve("w" + i));
      Files.writeString(wiki.resolve("A.lua"), GOOD);
    }
    run("run", wikis.toString(), "--wikis");
    assertFailed(
        run("query", "nowiki:Module:A"),
        ExitCode.NOT_FOUND,
        "nowiki:Module:A: no such file, and no such module",
        "whose wikis are w10, w11, w12, w13, w14, w15, w16, w17, w18, w19 and 5 more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query good:Nope",
        "query good:Module:Nope",
        "compare good:One good:Nope",
        "parse good:Nope"
      })
  void anUnknownModule(String line) throws IOException {
    run("run", good().toString());
    Ran ran = Ran.in(workspace(), BLANKS.splitAsStream(line).toList());
    assertFailed(ran, ExitCode.NOT_FOUND, "Nope: no such file, and no such module");
    assertThat(ran.err()).doesNotContain("whose wikis");
  }

  @Test
  void severalThingsLeftOutAreCounted() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, "a\nb\nc\nd\n" + jsonLine("A", GOOD));
    Ran ran = run("import", lines.toString(), "--quiet");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err().lines().toList().getLast())
        .isEqualTo(
            "homolog: 4 things were left out, see the warnings above: %1$s:1, %1$s:2, %1$s:3 and 1 more"
                .formatted(lines));
  }

  @Test
  void aSourceThatIsNotThereDoesNotKeepTheOthersOut() throws IOException {
    Ran ran = run("run", folder.resolve("nope").toString(), good().toString());
    assertLeftOut(ran, "nope", "no such file or folder");
    assertRestDone(ran);
  }
}
