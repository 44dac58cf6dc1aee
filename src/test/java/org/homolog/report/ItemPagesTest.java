package org.homolog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.report.page.Made.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.report.page.Made;
import org.homolog.report.result.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items of Wikidata in the files of a report. */
final class ItemPagesTest {
  private static final List<String> FILES =
      List.of(
          "groups.json",
          "groups.csv",
          "index.html",
          "report.wikitext",
          NoCommonItemTable.FILE,
          NotSimilarTable.FILE);

  @TempDir private Path folder;

  private final Map<ModuleId, Usage> usage = new HashMap<>();

  private CodeUnit linked(String wiki, String title, String item) {
    CodeUnit unit = module(wiki, title);
    usage.put(
        unit.module(), new Usage(new TreeMap<>(), new TreeMap<>(Map.of(Usage.ITEM, item)), "", ""));
    return unit;
  }

  private void write(Made made) throws IOException {
    new ReportWriter(ReportOptions.DEFAULTS, (left, right) -> Optional.empty())
        .write(
            made.results(usage),
            new Summary("test", Map.of(), List.of(), List.of(), Map.of()),
            folder);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void everyFileNamesAGroupByItsItems() throws IOException {
    write(
        new Made()
            .group(
                "m1",
                List.of(),
                linked("enwiki", "A", "Q42"),
                linked("dewiki", "B", "Q7"),
                linked("frwiki", "C", "Q42"))
            .module(linked("hiwiki", "D", "Q42")));
    assertThat(read("groups.json"))
        .contains("\"items\":[{\"item\":\"Q42\",\"members\":2},{\"item\":\"Q7\",\"members\":1}]");
    assertThat(read("groups.csv")).contains(",Q42:2 Q7:1,");
    assertThat(read("index.html"))
        .contains("\"items\":{\"first\":[{\"item\":\"Q42\",\"members\":2},");
    assertThat(read("report.wikitext"))
        .contains("\n| [https://www.wikidata.org/wiki/Q42 Q42] (2), ");
    assertThat(read(NoCommonItemTable.FILE))
        .isEqualTo(
            NoCommonItemTable.HEADER + "1\tm1\tQ42\t2\t3\tother_item\tdewiki\tB\tQ7\t\t\t\t\n");
    assertThat(read(NotSimilarTable.FILE))
        .isEqualTo(
            NotSimilarTable.HEADER
                + "Q42\t3\t2\tenwiki\tA\tm1\t\t\t\t\t\n"
                + "Q42\t3\t2\tfrwiki\tC\tm1\t\t\t\t\t\n"
                + "Q42\t3\t2\thiwiki\tD\t\t\t\t\t\t\n");
  }

  @Test
  void nearModulesOfOtherGroupsAreNamed() throws IOException {
    write(
        new Made()
            .group("m1", List.of(), linked("enwiki", "A", "Q42"), module("dewiki", "B"))
            .group("m2", List.of(), linked("hiwiki", "C", "Q42"), module("ruwiki", "D"))
            .pair(0, 1, 0.4));
    assertThat(read(NotSimilarTable.FILE))
        .contains("\tenwiki\tA\tm1\thiwiki:Module:C\t0.4\t")
        .contains("\thiwiki\tC\tm2\tenwiki:Module:A\t0.4\t");
    assertThat(read("report.wikitext")).contains(", confidence 0.400");
  }

  @Test
  void textThatIsNoItemIsNotTakenAsOne() throws IOException {
    String evil = "Q1]] <script>";
    write(
        new Made()
            .group("m1", List.of(), linked("enwiki", "A", evil), linked("dewiki", "B", "q1")));
    for (String file : FILES) {
      assertThat(read(file)).as(file).doesNotContain(evil, "Q1]]", "wikidata.org/wiki/Q");
    }
    assertThat(read("report.wikitext")).contains("No item of any module is known.");
  }
}
