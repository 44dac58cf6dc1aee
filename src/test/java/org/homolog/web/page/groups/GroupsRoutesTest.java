package org.homolog.web.page.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homolog.ranking.Feature;
import org.homolog.web.TestSite;
import org.homolog.web.http.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of groups: order, filters, weights and files. */
final class GroupsRoutesTest {
  private static String text(String address) throws Exception {
    return TestSite.samples().text(address);
  }

  private static List<JsonNode> rows(String parameters) throws Exception {
    return new JsonMapper()
        .readTree(text("/groups.json?size=500" + parameters))
        .valueStream()
        .toList();
  }

  private static List<String> ids(String parameters) throws Exception {
    return rows(parameters).stream().map(row -> row.get("id").asString()).toList();
  }

  @Test
  void withoutParametersTheOrderIsThatOfTheRanking() throws Exception {
    List<JsonNode> rows = rows("");
    assertThat(rows).hasSize(25);
    assertThat(rows.get(0).get("title").asString()).isEqualTo("Arguments");
    assertThat(rows.get(1).get("title").asString()).isEqualTo("Yesno");
    assertThat(rows.get(1).get("score").asDouble()).isEqualTo(.861, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(.001);
  }

  static Stream<String> figures() {
    return Stream.concat(
        Stream.of("score", "variants"), Arrays.stream(Feature.values()).map(Feature::key));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void sortedBothWaysByEveryFigure(String figure) throws Exception {
    Comparator<Double> order = Comparator.naturalOrder();
    assertThat(values(figure, "&sort=" + figure)).isSortedAccordingTo(order.reversed());
    assertThat(values(figure, "&order=reversed&sort=" + figure)).isSortedAccordingTo(order);
    assertThat(text("/groups?sort=" + figure)).contains("aria-sort=\"descending\"");
  }

  private static List<Double> values(String figure, String parameters) throws Exception {
    return rows(parameters).stream().map(row -> row.get(figure).asDouble()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "wiki=dewiki, 9",
    "wiki=dewiki&wiki=enwiktionary, 2",
    "language=de, 9",
    "family=wiktionary, 6",
    "minWikis=4, 3",
    "needs=pure, 3",
    "needs=mw.text, 14",
    "type=T1, 0",
    "type=T2, 7",
    "data=only, 3",
    "sandboxes=only, 0",
    "text=yesno, 1",
    "text=Q900000001, 1",
    "text=m051b, 1"
  })
  void filtersTakeWhatTheySay(String parameters, int count) throws Exception {
    assertThat(ids("&" + parameters)).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "sandboxes"})
  void apartAndTogetherAreAll(String part) throws Exception {
    var both = new ArrayList<>(ids("&" + part + "=only"));
    both.addAll(ids("&" + part + "=exclude"));
    assertThat(both).containsExactlyInAnyOrderElementsOf(ids(""));
  }

  @Test
  void pagesShowEveryGroupOnce() throws Exception {
    var all = new ArrayList<String>();
    for (int page = 1; page <= 4; page++) {
      all.addAll(
          new JsonMapper()
              .readTree(text("/groups.json?size=8&page=" + page))
              .valueStream()
              .map(row -> row.get("id").asString())
              .toList());
    }
    assertThat(all).isEqualTo(ids(""));
  }

  @Test
  void weightsOrderByWhatTheyWeigh() throws Exception {
    String others =
        "&weight.transclusions=0&weight.pageviews=0&weight.members=0&weight.tokens_saved=0";
    List<Double> wikis = values("wikis", "&weight.wikis=10" + others);
    assertThat(wikis.getFirst()).isEqualTo(5);
    assertThat(values("equal_share", "&preset=cheapest&minWikis=3").getFirst()).isGreaterThan(50);
    assertThat(rows("&preset=wikifunctions"))
        .isNotEmpty()
        .allMatch(row -> row.get("pure").asBoolean());
  }

  @Test
  void filesHoldAllThatIsFiltered() throws Exception {
    assertThat(text("/groups.csv?minWikis=3").lines()).hasSize(1 + ids("&minWikis=3").size());
    assertThat(new JsonMapper().readTree(text("/groups.json")).size()).isEqualTo(25);
    assertThat(text("/groups?sort=members&page=2&size=4"))
        .contains("All these 25 groups", "\"/groups.csv?sort=members\"");
    assertThat(text("/groups.csv?text=nothing")).startsWith("rank,id,score,").hasLineCount(1);
  }

  @Test
  void whatIsUnknownIsNotZero() throws Exception {
    TestSite site = TestSite.hostile();
    List<String> csv = site.text("/groups.csv").lines().toList();
    List<String> head = List.of(csv.getFirst().split(",", -1));
    JsonNode first = new JsonMapper().readTree(site.text("/groups.json")).get(0);
    String[] row = csv.get(1).split(",", -1);
    for (String figure : List.of("transclusions", "pageviews", "edits_per_day", "length")) {
      assertThat(row[head.indexOf(figure)]).as(figure).isEmpty();
      assertThat(first.get(figure).isNull()).as(figure).isTrue();
    }
    assertThat(row[head.indexOf("members")]).isEqualTo(first.get("members").asString());
    assertThat(site.text("/groups")).contains("<span title=\"unknown\">–</span>");
    assertThat(text("/groups")).doesNotContain("<span title=\"unknown\">–</span>");
  }

  @Test
  void filesHoldAPageThatIsAskedFor() throws Exception {
    String parameters = "?minWikis=3&sort=members&size=4&page=2";
    String csv = text("/groups.csv" + parameters);
    assertThat(csv.lines().count()).isEqualTo(1 + 4);
    String page = text("/groups" + parameters);
    for (String line : csv.lines().skip(1).toList()) {
      assertThat(page).contains("/groups/" + line.split(",", -1)[1]);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws Exception {
    String page = text("/groups?unit=functions");
    assertThat(TestSite.links(page)).hasSizeGreaterThan(20).allMatch(TestSite::leads);
  }

  @Test
  void whatIsNotKnownIsRefused() {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> text("/groups?wikis=dewiki"))
        .withMessage("there is no parameter wikis");
  }
}
