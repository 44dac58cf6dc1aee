package org.homolog.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.report.page.Made.module;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homolog.corpus.CodeUnit;
import org.homolog.difference.Change;
import org.homolog.difference.Difference;
import org.homolog.difference.Row;
import org.homolog.difference.View;
import org.homolog.report.result.Differences;
import org.homolog.report.result.Json;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.report.result.SummaryJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

public final class IndexPageTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"([^\"]*)\">(.*?)</script>", Pattern.DOTALL);
  private static final String HOSTILE = "</script><script>alert('\u2028')</script><!--\"'&";

  private static String page(Results results, Differences differences, int topGroups)
      throws IOException {
    var summary =
        new Summary(
            "test",
            Map.of(),
            List.of(new Summary.Failure("<b>" + HOSTILE, 1, 2, "<i>unexpected")),
            List.of("<u>note"),
            Map.of("written", "now"));
    var out = new StringWriter();
    new IndexPage(differences, topGroups, out)
        .write(results, summary, SummaryJson.of(results, summary, Long.MAX_VALUE));
    return out.toString();
  }

  /** The elements that hold data: their ids and their texts. */
  public static List<MatchResult> data(String page) {
    return DATA.matcher(page).results().toList();
  }

  private static JsonNode json(String page, String id) {
    return data(page).stream()
        .filter(match -> match.group(1).equals(id))
        .map(match -> new JsonMapper().readTree(match.group(2)))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Difference> none(CodeUnit left, CodeUnit right) {
    return Optional.empty();
  }

  @Test
  void textOfWikisIsDataAndNeverMarkup() throws IOException {
    Results results =
        new Made()
            .group("m1", List.of(HOSTILE), module("a" + HOSTILE, HOSTILE), module("b", HOSTILE))
            .results();
    String page = page(results, IndexPageTest::none, 200);
    assertThat(json(page, "overview").at("/modules/0/canonical/title").stringValue())
        .isEqualTo(HOSTILE);
    assertThat(json(page, "g-m1").at("/variants/1/members/0/title").stringValue())
        .isEqualTo(HOSTILE);
    assertThat(page).doesNotContain("<script>alert", "<b>", "<i>", "<u>");
    assertThat(page.split("<script", -1)).hasSize(1 + 2 + data(page).size());
  }

  @Test
  void onlyItsOwnScriptsMayRun() throws IOException {
    String page = page(new Made().results(), IndexPageTest::none, 200);
    PageAssets assets = PageAssets.read();
    assertThat(page)
        .contains("<script>" + assets.script() + "</script>")
        .contains("<script>" + assets.charts() + "</script>")
        .contains("default-src &#39;none&#39;; script-src &#39;sha256-");
    assertThat(assets.script() + assets.charts()).doesNotContain("</script", "\r");
  }

  @Test
  void onlyTheFirstGroupsAreShown() throws IOException {
    Results results =
        new Made()
            .group("m1", List.of(), module("a", "X"), module("b", "X"), module("c", "X"))
            .group("m2", List.of(), module("a", "Y"), module("b", "Y"))
            .results();
    String page = page(results, IndexPageTest::none, 1);
    assertThat(data(page)).extracting(match -> match.group(1)).containsExactly("overview", "g-m1");
  }

  /** 200 groups of 60 variants that differ in 400 long lines each, with long titles. */
  @Test
  void itIsNoLargerThanTwentyMegabytesAndTheFirstGroupsKeepTheirDifferences() throws IOException {
    var made = new Made();
    for (int g = 0; g < 200; g++) {
      String title = g + "𝕸".repeat(60);
      made.group(
          "m" + g,
          List.of(),
          IntStream.range(0, 60).mapToObj(i -> module("wiki" + i, title)).toArray(CodeUnit[]::new));
    }
    String page = page(made.results(), (left, right) -> Optional.of(large()), 200);
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(20 << 20);
    String first = json(page, "overview").at("/modules/0/id").stringValue();
    JsonNode detail = json(page, "g-" + first);
    assertThat(detail.get("variants")).hasSize(20);
    assertThat(detail.get("more_variants").intValue()).isEqualTo(40);
    assertThat(detail.at("/variants/1/changes/rows").size()).isPositive();
    assertThat(detail.at("/variants/8/changes/rows").isNull()).isTrue();
    assertThat(detail.at("/variants/8/changes/kinds/logic").intValue()).isEqualTo(400);
    assertThat(detail.at("/variants/9/changes").isNull()).as("of the first eight only").isTrue();
  }

  private static Difference large() {
    String line = "x".repeat(300);
    var rows = new ArrayList<Row>();
    for (int i = 1; i <= 400; i++) {
      rows.add(
          new Row(
              Row.Kind.LEFT_ONLY,
              new Row.Side(i, line, List.of()),
              null,
              EnumSet.of(Change.LOGIC),
              ""));
    }
    return new Difference(View.CANONICAL, false, rows, List.of());
  }

  @Test
  void equalRowsFarFromAChangeAreCountedOnly() {
    var rows = new ArrayList<Row>();
    for (int i = 1; i <= 9; i++) {
      var side = new Row.Side(i, "line " + i, List.of());
      rows.add(
          i == 5
              ? new Row(Row.Kind.CHANGED, side, side, Set.of(Change.NAMES), "")
              : new Row(Row.Kind.EQUAL, side, side, Set.of(), ""));
    }
    List<Object> shown =
        ChangesJson.of(new Difference(View.CANONICAL, false, rows, List.of())).rows();
    assertThat(shown).hasSize(7).startsWith(2).endsWith(2);
    assertThat(Json.line(shown.get(3))).isEqualTo("[5,\"line 5\",5,\"line 5\",\"names\",[],[]]");
  }
}
