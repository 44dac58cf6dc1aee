package org.homolog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsageFileTest {
  @TempDir private Path folder;

  private final List<Skipped> skipped = new ArrayList<>();

  private Map<ModuleId, UsageRow> read(String content) throws IOException {
    Path file = folder.resolve("usage.tsv");
    Files.writeString(file, content);
    return UsageFile.read(file, skipped::add);
  }

  private static ModuleId id(String wiki, String title) {
    return new ModuleId(new Wiki(wiki), title);
  }

  private static UsageRow row(Map<ModuleId, UsageRow> rows, ModuleId id) {
    return Objects.requireNonNull(rows.get(id));
  }

  @Test
  void readsFiguresTimesAndPageIds() throws IOException {
    Map<ModuleId, UsageRow> rows =
        read(
            """
            \uFEFFwiki	title	page_id	transclusions	pageviews	editors	note	first_edit	last_edit
            enwiki	Module:Date	7	120	3000000000	4	good	2012-02-20T01:02:03Z	2024-01-01T00:00:00Z
            bnwiki	তারিখ 😀		0			5

            dewiki	Datum
            """);

    UsageRow date = row(rows, id("enwiki", "Date"));
    assertThat(date.pageId()).isEqualTo(OptionalLong.of(7));
    assertThat(date.usage().figures())
        .containsExactly(
            Map.entry("editors", 4L),
            Map.entry("pageviews", 3_000_000_000L),
            Map.entry("transclusions", 120L));
    assertThat(date.usage().firstEdit()).isEqualTo("2012-02-20T01:02:03Z");
    assertThat(date.usage().lastEdit()).isEqualTo("2024-01-01T00:00:00Z");
    UsageRow bengali = row(rows, id("bnwiki", "তারিখ 😀"));
    assertThat(bengali.pageId()).isEmpty();
    assertThat(bengali.usage().figures()).containsExactly(Map.entry("transclusions", 0L));
    assertThat(row(rows, id("dewiki", "Datum")).usage().figures()).isEmpty();
    assertThat(skipped).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoNumber() throws IOException {
    Map<ModuleId, UsageRow> rows =
        read("wiki\ttitle\tpageviews\ttransclusions\tpage_id\nw\tA\tmany\t-1\tx\nw\tB\t2\t3\t4\n");

    assertThat(row(rows, id("w", "A")).usage().figures()).isEmpty();
    assertThat(row(rows, id("w", "B")).usage().pageviews()).isEqualTo(2);
    assertThat(skipped)
        .extracting(Skipped::toString)
        .containsExactlyInAnyOrder(
            folder + "/usage.tsv:2: pageviews: expected a whole number, found \"many\"",
            folder + "/usage.tsv:2: transclusions: expected a whole number, found \"-1\"",
            folder + "/usage.tsv:2: page_id: expected a whole number, found \"x\"");
  }

  @Test
  void noSingleCellDecidesWhatAColumnIs() throws IOException {
    Map<ModuleId, UsageRow> rows =
        read(
            """
            wiki	title	edits	editors	links	note
            w	A	NULL	12.0	1,234,567	2024
            w	B	50	\\N	1\u202F234	a date
            w	C			3	and more
            """);

    assertThat(row(rows, id("w", "A")).usage().figures())
        .containsExactly(Map.entry("editors", 12L), Map.entry("links", 1_234_567L));
    assertThat(row(rows, id("w", "B")).usage().figures())
        .containsExactly(Map.entry("edits", 50L), Map.entry("links", 1_234L));
    assertThat(row(rows, id("w", "C")).usage().figures()).containsExactly(Map.entry("links", 3L));
    assertThat(skipped)
        .extracting(Skipped::toString)
        .containsExactly(
            folder + "/usage.tsv:2: edits: expected a whole number, found \"NULL\"",
            folder + "/usage.tsv:3: editors: expected a whole number, found \"\\N\"");
  }

  @Test
  void aFigureThatRanksKnowIsNeverPassedOverInSilence() throws IOException {
    Map<ModuleId, UsageRow> rows =
        read("wiki\ttitle\tedits\tnote\nw\tA\t१२३\told\nw\tB\t१२\tnew\n");

    assertThat(row(rows, id("w", "A")).usage()).isEqualTo(Usage.UNKNOWN);
    assertThat(skipped)
        .extracting(Skipped::reason)
        .containsExactly(
            "edits: expected a whole number, found \"१२३\"",
            "edits: expected a whole number, found \"१२\"");
  }

  @Test
  void readsItemsOfWikidata() throws IOException {
    Map<ModuleId, UsageRow> rows =
        read("wiki\ttitle\twikibase_item\nw\tA\tQ42\nw\tB\t\nw\tC\t42\nw\tD\tQ1]] {{x}}\n");

    assertThat(row(rows, id("w", "A")).usage().facts())
        .containsExactly(Map.entry("wikibase_item", "Q42"));
    assertThat(row(rows, id("w", "B")).usage().facts()).isEmpty();
    assertThat(row(rows, id("w", "C")).usage()).isEqualTo(Usage.UNKNOWN);
    assertThat(row(rows, id("w", "D")).usage()).isEqualTo(Usage.UNKNOWN);
    assertThat(skipped)
        .extracting(Skipped::toString)
        .containsExactly(
            folder + "/usage.tsv:4: wikibase_item: expected an item such as Q42, found \"42\"",
            folder
                + "/usage.tsv:5: wikibase_item: expected an item such as Q42, found \"Q1]] {{x}}\"");
  }

  @Test
  void leavesOutRowsWithoutAModule() throws IOException {
    assertThat(read("wiki\ttitle\n\tA\nw\t\nw\tA\r\n")).containsOnlyKeys(id("w", "A"));
    assertThat(skipped).hasSize(2);
  }

  @Test
  void refusesAFileWithoutHeader() {
    assertThatThrownBy(() -> read("enwiki\tDate\t5\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("usage.tsv:1: expected a header");
    assertThatThrownBy(() -> read("")).isInstanceOf(SourceException.class);
  }

  @Test
  void refusesBytesThatAreNoUtf8() throws IOException {
    Path file = folder.resolve("latin1.tsv");
    Files.write(file, new byte[] {'w', 'i', 'k', 'i', '\t', 't', 'i', 't', 'l', 'e', (byte) 0xe9});

    assertThatThrownBy(() -> UsageFile.read(file, skipped::add))
        .isInstanceOf(SourceException.class)
        .hasMessage(file + ": cannot be read: not UTF-8");
  }
}
