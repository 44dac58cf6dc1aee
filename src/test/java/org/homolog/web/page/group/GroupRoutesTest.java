package org.homolog.web.page.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.homolog.report.Cells;
import org.homolog.web.TestSite;
import org.homolog.web.http.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a group: those of the five modules that turn words into booleans. */
final class GroupRoutesTest {
  private static final String GROUP = "/groups/m051b3f7245";

  private static String text(String address) throws Exception {
    return TestSite.samples().text(address);
  }

  @Test
  void variantsAreCollapsed() throws Exception {
    String page = text(GROUP);
    assertThat(page)
        .contains("2 wikis run it in 2 copies", "Variant D", "JaNein", "Q900000001", "12,675,545")
        .contains("/modules/enwiki/Yesno", "right=dewiki%3AJaNein")
        .contains("2 copies of equal code and 3 relatives", "confidence with A <strong>0.9")
        .contains("of the names and strings are shared.")
        .contains("<h2>Map</h2>", "href=\"/groups/m051b3f7245#variant-D\"");
  }

  @Test
  void everyMemberIsListed() throws Exception {
    assertThat(text(GROUP + "/members"))
        .contains("/modules/hiwiki/Yesno", "/modules/ruwiki/Yesno", "/modules/enwiktionary/yesno");
    assertThat(text(GROUP + "/members.csv").lines().count()).isEqualTo(1 + 5);
  }

  @Test
  void membersAreComparedByNormalFormOrText() throws Exception {
    String address = GROUP + "/compare?left=enwiki:Yesno&right=dewiki:JaNein";
    assertThat(text(address))
        .contains("nly names and data differ", "Confidence of a common origin <strong>0.9");
    assertThat(text(address + "&view=plain")).contains("<option value=\"plain\" selected>");
    assertThat(text(address + "&context=all").length()).isGreaterThan(text(address).length());
    assertThat(text(GROUP + "/compare?left=enwiki:Yesno&right=enwiki:Yesno")).contains("identical");
  }

  @Test
  void whatItTakesToMergeIsAParameter() throws Exception {
    assertThat(text(GROUP + "/merge"))
        .contains("4 of 5 members", ">answers</code>", "2 lines of logic", "parameters suffice");
    JsonNode plan = new JsonMapper().readTree(text(GROUP + "/merge.json"));
    assertThat(plan.get("parameters").get(0).get("name").asString()).isEqualTo("answers");
    assertThat(text(GROUP + "/merge.wikitext")).contains("{| class=\"wikitable\"", "answers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/members", "/compare", "/merge"})
  void everyLinkLeadsSomewhere(String tab) throws Exception {
    assertThat(TestSite.links(text(GROUP + tab))).hasSizeGreaterThan(8).allMatch(TestSite::leads);
    assertThat(TestSite.links(text("/groups/fa75d29de90" + tab))).allMatch(TestSite::leads);
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> text("/groups/m0"))
        .withMessageStartingWith("there is no group m0");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> text(GROUP + "/compare?left=enwiki:None"))
        .withMessage("enwiki:None is no member of the group");
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
  void variantsHaveLetters(int place, String name) {
    assertThat(Letters.of(place)).isEqualTo(name);
  }

  @Test
  void whatIsUnknownIsNotZero() throws Exception {
    TestSite site = TestSite.hostile();
    String path =
        "/groups/"
            + site.text("/groups.csv").lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
    String unknown = "<span title=\"unknown\">–</span>";
    assertThat(site.text(path)).contains("<dt>Transclusions</dt><dd>" + unknown);
    assertThat(site.text(path + "/members"))
        .contains("data-name=\"transclusions\">" + unknown, "data-name=\"pageviews\">" + unknown);
    List<List<String>> rows = Cells.ofCsv(site.text(path + "/members.csv"));
    assertThat(rows.get(1).get(rows.getFirst().indexOf("transclusions"))).isEmpty();
    assertThat(rows.get(1).get(rows.getFirst().indexOf("pageviews"))).isEmpty();
  }
}
