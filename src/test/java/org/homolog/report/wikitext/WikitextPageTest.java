package org.homolog.report.wikitext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.report.result.SummaryJson;
import org.junit.jupiter.api.Test;

/** The page for Meta, by itself. */
final class WikitextPageTest {
  private static String empty(Map<String, Object> times) {
    var none =
        new Results(Clustering.NONE, Clustering.NONE, List.of(), List.of(), Map.of(), Map.of());
    var out = new StringWriter();
    var summary = new Summary("9 [[x]]", Map.of(), List.of(), List.of("a\n* b"), times);
    new WikitextPage(200, out).write(none, summary, SummaryJson.of(none, summary, Long.MAX_VALUE));
    return out.toString();
  }

  @Test
  void nothingFoundIsSaid() {
    assertThat(empty(Map.of()))
        .contains("'''0 groups''' of redundant modules")
        .contains("== Groups of modules ==\nThere is none.\n")
        .contains("No figures of usage were given.")
        .doesNotContain("left out here", "=== Options ===");
  }

  @Test
  void versionTimeAndNotesAreShown() {
    assertThat(empty(Map.of("written", "2026-01-02")))
        .contains("by Homolog <bdi>9 &#91;&#91;x&#93;&#93;</bdi> at 2026-01-02;")
        .contains("\n* <bdi>a&#92;u000A&#42; b</bdi>\n");
  }

  @Test
  void aPageIsNeverLongerThanMediaWikiTakes() {
    String page = LongPage.write();
    assertThat(page.getBytes(UTF_8).length).isBetween(1_200_000, 1_500_000);
    assertThat(page)
        .containsPattern("Groups left out here, of lower rank: 2,\\d{3}\\.")
        .containsPattern("Groups whose members are left out here: 2,\\d{3}\\.")
        .contains("Members left out here: 10.")
        .contains("Modules left out here: 2,980.")
        .contains("<br>and 50 more");
  }

  @Test
  void rowsStopWhereThereIsNoRoom() {
    int row = "|-\n| é\n| b\n".getBytes(UTF_8).length;
    List<String> items = List.of("é", "é", "é");
    assertThat(Rows.of(items, 9, 2 * row, item -> List.of(item, "b")))
        .isEqualTo(new Rows(List.of(List.of("é", "b"), List.of("é", "b")), 1, 2 * row));
    assertThat(Rows.of(items, 9, 2 * row - 1, item -> List.of(item, "b")).leftOut()).isEqualTo(2);
    assertThat(Rows.of(items, 1, 9 * row, item -> List.of(item, "b")).leftOut()).isEqualTo(2);
  }

  @Test
  void measuresAreCut() {
    assertThat(WikitextGroups.measure(Math.nextDown(1.0))).isEqualTo("0.999");
    assertThat(WikitextGroups.measure(1)).isEqualTo("1.000");
    assertThat(WikitextGroups.measure(0.663)).isEqualTo("0.663");
  }
}
