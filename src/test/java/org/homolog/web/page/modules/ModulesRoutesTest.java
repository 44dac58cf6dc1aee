package org.homolog.web.page.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.web.TestSite;
import org.homolog.web.http.BadRequestException;
import org.homolog.web.table.ModuleSort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of all modules: order, filters, files, and what it does with hostile titles. */
final class ModulesRoutesTest {
  private static final Pattern TITLE =
      Pattern.compile("<a class=\"main\" href=\"[^\"]*\"><bdi>([^<]*)</bdi>");

  private static String text(String address) throws Exception {
    return TestSite.samples().text(address);
  }

  private static JsonNode json(String address) throws Exception {
    return new JsonMapper().readTree(text(address));
  }

  private static List<String> titles(String page) {
    return TITLE.matcher(page).results().map(match -> match.group(1)).toList();
  }

  private static List<String> values(JsonNode rows, String name) {
    return rows.valueStream().map(row -> row.get(name).asString("")).toList();
  }

  @Test
  void modulesInNoGroupAreThereToo() throws Exception {
    JsonNode rows = json("/modules.json?size=500");
    assertThat(rows.size()).isEqualTo(125);
    assertThat(values(rows, "group")).contains("").anyMatch(group -> !group.isEmpty());
    assertThat(values(rows, "kind")).contains("code", "data", "unparsable");
    assertThat(text("/modules?size=500")).contains("125 modules", "not Lua", ">data<");
  }

  @ParameterizedTest
  @EnumSource(ModuleSort.class)
  void sortedBothWays(ModuleSort sort) throws Exception {
    String address = "/modules.json?size=500&sort=" + sort.key();
    List<Comparable<Object>> usual = keys(json(address), sort);
    List<Comparable<Object>> reversed = keys(json(address + "&order=reversed"), sort);
    boolean ascending = sort == ModuleSort.TITLE || sort == ModuleSort.WIKI;
    Comparator<Comparable<Object>> order = Comparator.naturalOrder();
    assertThat(usual).isSortedAccordingTo(ascending ? order : order.reversed());
    assertThat(reversed).isSortedAccordingTo(ascending ? order.reversed() : order);
    assertThat(text("/modules?sort=" + sort.key()))
        .contains("aria-sort=\"" + (ascending ? "ascending" : "descending") + "\"");
  }

  @SuppressWarnings("unchecked") // strings or numbers, all of one
  private static List<Comparable<Object>> keys(JsonNode rows, ModuleSort sort) {
    boolean text =
        sort == ModuleSort.TITLE || sort == ModuleSort.WIKI || sort == ModuleSort.LAST_EDIT;
    var keys = new ArrayList<Comparable<Object>>();
    for (JsonNode row : rows) {
      JsonNode value = row.get(sort.key());
      Comparable<?> key = text ? value.asString("") : (Comparable<?>) value.asLong(0);
      keys.add((Comparable<Object>) key);
    }
    return keys;
  }

  @ParameterizedTest
  @CsvSource({
    "wiki=dewiki, 17",
    "family=wikivoyage, 12",
    "language=de, 17",
    "data=only, 12",
    "grouped=only, 75",
    "grouped=exclude, 50",
    "text=YESNO, 4",
    "text=no such title, 0"
  })
  void filtered(String filter, int count) throws Exception {
    String query = filter.replace(" ", "%20") + "&size=500";
    assertThat(json("/modules.json?" + query).size()).isEqualTo(count);
    assertThat(titles(text("/modules?" + query))).hasSize(count);
  }

  @Test
  void filesHoldAllThatIsFiltered() throws Exception {
    assertThat(json("/modules.json").size()).isEqualTo(125);
    assertThat(text("/modules.csv").lines()).hasSize(1 + 125);
    assertThat(text("/modules.csv?data=only").lines()).hasSize(1 + 12);
    assertThat(text("/modules?sort=copies&page=2&size=7"))
        .contains("All these 125 modules", "\"/modules.csv?sort=copies\"");
  }

  @Test
  void filesHoldAPageThatIsAskedFor() throws Exception {
    String query = "?wiki=enwiki&sort=copies&page=2&size=7";
    JsonNode rows = json("/modules.json" + query);
    List<String> csv = text("/modules.csv" + query).lines().toList();
    assertThat(values(rows, "title")).isEqualTo(titles(text("/modules" + query))).hasSize(7);
    assertThat(csv.getFirst()).isEqualTo(String.join(",", rows.get(0).propertyNames()));
    assertThat(csv.stream().skip(1))
        .isEqualTo(rows.valueStream().map(ModulesRoutesTest::row).toList());
  }

  private static String row(JsonNode row) {
    return String.join(",", row.valueStream().map(value -> value.asString("")).toList());
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    var titles = new ArrayList<String>();
    for (int page = 1; page <= 3; page++) {
      titles.addAll(titles(text("/modules?sort=title&page=" + page)));
    }
    assertThat(titles).hasSize(125).isEqualTo(titles(text("/modules?sort=title&size=500")));
    assertThat(text("/modules?page=2")).contains("page 2 of 3", "rel=\"prev\"", "rel=\"next\"");
  }

  @Test
  void nothingLikeThat() throws Exception {
    assertThat(text("/modules?text=nothing")).contains("No module is like that");
    assertThat(text("/modules.csv?text=nothing")).startsWith("wiki,title,kind,").hasLineCount(1);
    assertThat(json("/modules.json?text=nothing")).isEmpty();
  }

  @Test
  void wrongParameters() {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> text("/modules?sort=size&colour=red"))
        .withMessageContaining("sort is one of transclusions, ")
        .withMessageContaining("there is no parameter colour");
  }

  @Test
  void linksLeadSomewhere() throws Exception {
    for (TestSite site : List.of(TestSite.samples(), TestSite.hostile())) {
      assertThat(TestSite.links(site.text("/modules?size=500"))).allMatch(TestSite::leads);
    }
  }

  @Test
  void hostileTitlesAreShown() throws Exception {
    String page = TestSite.hostile().text("/modules?size=500");
    assertThat(page)
        .doesNotContain("<script>alert", "<img src=x", "<b>", "<i>", "\u2066")
        .contains("&lt;script&gt;alert(1)", "U+2066gnp.exe", "&lt;i&gt;broken")
        .contains("/module?wiki=enwiki&amp;title=..")
        .contains("How much these modules are used is not known");
    assertThat(TestSite.hostile().text("/modules.csv?size=500").lines())
        .noneMatch(line -> Stream.of(line.split(",")).anyMatch(cell -> cell.startsWith("=")));
  }
}
