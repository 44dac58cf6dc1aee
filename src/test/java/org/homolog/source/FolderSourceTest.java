package org.homolog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSourceTest {
  @TempDir private Path folder;

  private void lua(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void namesTheWikiAfterTheFolderAndModulesAfterTheirPaths() throws IOException {
    lua("testwiki/Date.lua", "return 1");
    lua("testwiki/Date/data/long.lua", "return 2");
    lua("testwiki/Date-en.lua", "return 3");
    lua("testwiki/উপাত্ত 𐐀.lua", "return 4");
    lua("testwiki/README.md", "no module");
    lua("testwiki/.git/hidden.lua", "no module");

    Collected read = Collected.from(folder.resolve("testwiki"));

    assertThat(read.ids())
        .containsExactly(
            "testwiki:Module:Date",
            "testwiki:Module:Date-en",
            "testwiki:Module:Date/data/long",
            "testwiki:Module:উপাত্ত 𐐀");
    assertThat(read.paths())
        .containsExactly("Date.lua", "Date-en.lua", "Date/data/long.lua", "উপাত্ত 𐐀.lua");
    assertThat(read.texts()).containsExactly("return 1", "return 3", "return 2", "return 4");
    assertThat(read.modules).allMatch(module -> module.sha1().equals(module.source().sha1()));
    assertThat(read.skipped).isEmpty();
  }

  @Test
  void takesTheWikisNameFromTheOptions() throws IOException {
    lua("A.lua", "return 1");
    lua("wikis.tsv", "wiki\nenwiki\n");

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("dewiki"));

    assertThat(read.ids()).containsExactly("dewiki:Module:A");
  }

  @Test
  void readsTheWikisThatATableLists() throws IOException {
    lua("wikis.tsv", "\uFEFFwiki\tlanguage\r\nenwiki\ten\r\nbnwiki\tbn\r\nxxwiki\n../out\n");
    lua("enwiki/A.lua", "return 1");
    lua("bnwiki/sub/A.lua", "return 2");
    lua("other/A.lua", "return 3");

    Collected read = Collected.from(folder);

    assertThat(read.ids()).containsExactly("bnwiki:Module:sub/A", "enwiki:Module:A");
    assertThat(read.paths()).containsExactly("bnwiki/sub/A.lua", "enwiki/A.lua");
    assertThat(read.skipped)
        .containsExactly(
            new Skipped(folder + "/wikis.tsv:5", "no folder is named \"../out\""),
            new Skipped(folder + "/wikis.tsv:4", "no folder is named \"xxwiki\""));
  }

  @Test
  void readsEachFolderAsAWikiIfAskedTo() throws IOException {
    lua("enwiki/A.lua", "return 1");
    lua("bnwiki/A.lua", "return 2");
    lua(".cache/A.lua", "return 3");
    lua("loose.lua", "return 4");

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWikis());

    assertThat(read.ids()).containsExactly("bnwiki:Module:A", "enwiki:Module:A");
    assertThat(read.skipped)
        .containsExactly(new Skipped(folder + "/loose.lua", "lies in no wiki's folder"));
  }

  @Test
  void refusesATableOfWikisWithoutItsColumn() throws IOException {
    lua("wikis.tsv", "name\nenwiki\n");

    assertThatThrownBy(() -> Collected.from(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("wikis.tsv:1: expected a header");
  }

  @Test
  void keepsBytesThatAreNoUtf8() throws IOException {
    byte[] bytes = {'-', '-', 0, (byte) 0xff, (byte) 0xc3, '\r', '\n'};
    Files.write(folder.resolve("Bytes.lua"), bytes);

    assertThat(Collected.from(folder).modules.getFirst().source().bytes()).isEqualTo(bytes);
  }

  @Test
  void tellsNamesThatAreNoUtf8Apart() throws IOException {
    Files.writeString(raw("%ff%C3%A9.lua"), "return 1");
    Files.writeString(raw("%fe%C3%A9.lua"), "return 2");

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("enwiki"));

    assertThat(read.ids()).containsExactly("enwiki:Module:%FEé", "enwiki:Module:%FFé");
    assertThat(read.texts()).containsExactly("return 2", "return 1");
  }

  private Path raw(String encoded) {
    return Path.of(URI.create(folder.toUri() + encoded));
  }

  @Test
  void leavesOutWhatCannotBeReadAndGoesOn() throws IOException {
    lua("Long.lua", "return 12345");
    lua("sub/.lua", "return 1");
    lua("Good.lua", "return 2");
    Files.createSymbolicLink(folder.resolve("Gone.lua"), folder.resolve("nowhere"));

    Collected read =
        Collected.from(folder, SourceOptions.DEFAULTS.withWiki("w").withMaxTextBytes(10));

    assertThat(read.ids()).containsExactly("w:Module:Good");
    assertThat(read.skipped)
        .containsExactlyInAnyOrder(
            new Skipped(folder + "/Gone.lua", "cannot be read: no such file"),
            new Skipped(
                folder + "/Long.lua",
                "12 bytes of text, over the limit of 10; split it or take it out"),
            new Skipped(folder + "/sub/.lua", "a file named only .lua has no title"));
  }

  @Test
  void leavesOutFilesWithoutPermission() throws IOException {
    lua("Locked.lua", "return 1");
    Path locked = folder.resolve("Locked.lua");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(locked)).isFalse();

    assertThat(Collected.from(folder).skipped)
        .containsExactly(new Skipped(locked.toString(), "cannot be read: permission denied"));
  }

  @Test
  void followsLinksButNotInLoops() throws IOException {
    lua("a/b/A.lua", "return 1");
    Files.createSymbolicLink(folder.resolve("a/b/loop"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a/b"));

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("w"));

    assertThat(read.ids()).containsExactly("w:Module:a/b/A");
    assertThat(read.skipped)
        .extracting(Skipped::where)
        .containsExactly(folder + "/a/b/loop", folder + "/link");
  }

  @Test
  void followsLinksToOtherWikisButNotInLoops() throws IOException {
    lua("v/b/A.lua", "return 1");
    lua("texts/.store/abc.lua", "return 2");
    Files.createDirectories(folder.resolve("w"));
    Files.createSymbolicLink(folder.resolve("w/link"), folder.resolve("v"));
    Files.createSymbolicLink(folder.resolve("w/B.lua"), folder.resolve("texts/.store/abc.lua"));
    Files.createSymbolicLink(folder.resolve("v/b/up"), folder.resolve("v"));

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWikis());

    assertThat(read.ids()).containsExactly("v:Module:b/A", "w:Module:B", "w:Module:link/b/A");
    assertThat(read.skipped)
        .containsExactly(
            new Skipped(folder + "/v/b/up", "a link to what this wiki's folder holds, too"),
            new Skipped(folder + "/w/link/b/up", "a link that leads back to a folder above it"));
  }

  @Test
  void readsTitlesByTheRulesOfMediaWiki() throws IOException {
    lua("Module:One.lua", "return 1");
    lua("Modul:Zwei_drei.lua", "return 2");
    lua("Cafe\u0301.lua", "return 3");
    lua("a_b.lua", "return 4");
    lua("a b.lua", "return 5");

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("w"));

    assertThat(read.ids())
        .containsExactlyInAnyOrder(
            "w:Module:One", "w:Module:Zwei drei", "w:Module:Café", "w:Module:a b");
    assertThat(read.paths()).contains("Modul:Zwei_drei.lua", "a b.lua");
    assertThat(read.skipped)
        .containsExactly(
            new Skipped(
                folder + "/a_b.lua", "has the title of " + folder + "/a b.lua, rename one"));
  }

  @Test
  void joinsUsageByTheRulesOfTitles() throws IOException {
    lua("Page one.lua", "return 1");
    lua("Datum.lua", "return 2");
    lua("case.lua", "return 3");
    lua("Case.lua", "return 4");
    lua(
        "usage.tsv",
        """
        wiki	title	transclusions
        w	Page_one	1
        w	Modul:datum	2
        w	case	3
        w	Nowhere	4
        """);

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("w"));

    assertThat(read.usage.keySet())
        .extracting(ModuleId::title)
        .containsExactly("Page one", "Datum", "case", "Nowhere");
  }

  @Test
  void leavesOutTablesThatAreLinksOutOfTheSource(@TempDir Path elsewhere) throws IOException {
    lua("A.lua", "return 1");
    Files.writeString(elsewhere.resolve("secret"), "wiki\ttitle\tpassword\nw\tA\t12345\n");
    Files.createSymbolicLink(folder.resolve("usage.tsv"), elsewhere.resolve("secret"));

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("w"));

    assertThat(read.usage).isEmpty();
    assertThat(read.skipped)
        .containsExactly(new Skipped(folder + "/usage.tsv", "a link that leads out of the source"));
    Files.createSymbolicLink(folder.resolve("wikis.tsv"), elsewhere.resolve("secret"));
    assertThatThrownBy(() -> Collected.from(folder))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("wikis.tsv: a link that leads out of the source");
  }

  @Test
  void handsOnTheUsageThatLiesInAWikisFolder() throws IOException {
    lua("enwiki/A.lua", "return 1");
    lua("enwiki/usage.tsv", "wiki\ttitle\tpage_id\ttransclusions\nenwiki\tA\t77\t5\n");
    lua("dewiki/B.lua", "return 2");

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWikis());

    assertThat(read.usage).containsOnlyKeys(new ModuleId(new Wiki("enwiki"), "A"));
    assertThat(read.ids()).containsExactly("dewiki:Module:B", "enwiki:Module:A");
    assertThat(read.modules.getLast().pageId()).hasValue(77);
  }

  @Test
  void leavesOutLinksThatLeadOutOfTheSource(@TempDir Path elsewhere) throws IOException {
    lua("w/A.lua", "return 1");
    Files.writeString(elsewhere.resolve("Secret.lua"), "return 'secret'");
    Files.createSymbolicLink(folder.resolve("w/File.lua"), elsewhere.resolve("Secret.lua"));
    Files.createSymbolicLink(folder.resolve("w/folder"), elsewhere);
    Files.createSymbolicLink(folder.resolve("wiki"), elsewhere);
    Files.createSymbolicLink(folder.resolve("w/Inside.lua"), folder.resolve("w/A.lua"));

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWikis());

    assertThat(read.ids()).containsExactly("w:Module:A");
    assertThat(read.skipped)
        .containsExactlyInAnyOrder(
            new Skipped(folder + "/w/Inside.lua", "a link to what this wiki's folder holds, too"),
            new Skipped(folder + "/w/File.lua", "a link that leads out of the source"),
            new Skipped(folder + "/w/folder", "a link that leads out of the source"),
            new Skipped(folder + "/wiki", "a link that leads out of the source"));
  }

  @Test
  void keepsTitlesThatMediaWikiWouldFindTooLong() throws IOException {
    String longName = "x".repeat(200) + "/" + "y".repeat(100);
    lua(longName + ".lua", "return 1");

    assertThat(Collected.from(folder).modules)
        .extracting(module -> module.id().title())
        .containsExactly(longName);
  }

  @Test
  void handsOnTheUsageThatLiesInTheFolder() throws IOException {
    lua("usage.tsv", "wiki\ttitle\tpage_id\ttransclusions\nw\tA\t77\t5\n");
    lua("A.lua", "return 1");
    lua("B.lua", "return 2");

    Collected read = Collected.from(folder, SourceOptions.DEFAULTS.withWiki("w"));

    assertThat(read.modules)
        .extracting(Module::pageId)
        .extracting(id -> id.orElse(-1))
        .containsExactly(77L, -1L);
    assertThat(read.usage.values()).extracting(Usage::transclusions).containsExactly(5L);
  }
}
