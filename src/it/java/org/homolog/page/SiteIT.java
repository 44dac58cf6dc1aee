package org.homolog.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homolog.Samples;
import org.homolog.web.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the site of the sample corpus, as a reader sees it: screenshots lie in {@code
 * target/screenshots}.
 */
final class SiteIT {
  /** The group of enwiki's Yesno, and one of functions. */
  private static final String GROUP = "/groups/m051b3f7245";

  private static final String FUNCTIONS = "/groups/fa75d29de90";

  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("groups", "/groups");
    PAGES.put("groups-weights", "/groups?preset=cheapest&weight.edits=5&minWikis=3");
    PAGES.put("groups-none", "/groups?text=nothing+like+that");
    PAGES.put("groups-functions", "/groups?unit=functions");
    PAGES.put("group", GROUP);
    PAGES.put("group-members", GROUP + "/members");
    PAGES.put("group-compare", GROUP + "/compare");
    PAGES.put("group-plain", GROUP + "/compare?view=plain&context=all");
    PAGES.put("group-merge", GROUP + "/merge");
    PAGES.put("functions", FUNCTIONS);
    PAGES.put("functions-compare", FUNCTIONS + "/compare");
    PAGES.put("module", "/modules/enwiki/Yesno");
    PAGES.put(
        "module-not-lua", "/modules/ruwiki/%D0%9F%D0%B5%D1%81%D0%BE%D1%87%D0%BD%D0%B8%D1%86%D0%B0");
    PAGES.put("modules", "/modules?sort=copies");
    PAGES.put("search", "/search");
    PAGES.put("similar", "/search?wiki=enwiki&title=Yesno");
    PAGES.put("overview", "/overview");
    PAGES.put("method", "/method");
    PAGES.put("not-found", "/groups/none");
    PAGES.put("bad", "/groups?sort=nothing");
  }

  @TempDir private static Path folder;

  private static Chromium chromium;
  private static Served site;

  @BeforeAll
  static void start() throws IOException {
    chromium = new Chromium();
    Served.make(folder);
    site = Served.in(folder, Served.OPTIONS);
  }

  @AfterAll
  static void stop() throws IOException {
    chromium.close();
    site.close();
    assertThat(site.faults()).isEmpty();
  }

  static Stream<Arguments> views() {
    return PAGES.entrySet().stream()
        .flatMap(
            each ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(
                        scheme ->
                            Stream.of(1280, 390)
                                .map(
                                    width ->
                                        Arguments.of(
                                            each.getKey(), each.getValue(), scheme, width))));
  }

  @ParameterizedTest
  @MethodSource("views")
  void isSoundInEveryView(String name, String path, ColorScheme scheme, int width) {
    Page page = open(path, new Chromium.View(scheme, width, true));
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
    String shot = "site-%s-%s-%d".formatted(name, scheme, width).toLowerCase(Locale.ROOT);
    assertThat(Chromium.findings(page, shot)).isEmpty();
    assertThat(complaints(name)).isEmpty();
    page.close();
  }

  /** Chromium tells on its console of statuses above 399, which two of the pages are to have. */
  private static List<String> complaints(String name) {
    boolean failure = name.equals("not-found") || name.equals("bad");
    return chromium.complaints().stream()
        .filter(text -> !failure || !text.startsWith("Failed to load resource"))
        .toList();
  }

  private static Page open(String path, Chromium.View view) {
    return chromium.open(site.address(path), view, site.address(""));
  }

  @Test
  void withoutScriptsFormsAndLinksDoTheJob() {
    var view = new Chromium.View(ColorScheme.LIGHT, 1280, false);
    Page page = open("/groups", view);
    page.locator("input[name=text]").fill("römische");
    page.locator("form.filters button.primary").first().click();
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    page.locator("tbody a.main").click();
    assertThat(page.locator("h1").textContent()).contains("Römische Zahl");
    page.locator("text=compare with A").first().click();
    assertThat(page.locator("main").textContent()).contains("differ");
    page.locator("select[name=view]").selectOption("plain");
    page.locator("button.primary").click();
    assertThat(page.url()).contains("view=plain");
    page.navigate(site.address("/groups"));
    page.locator("a.chip:has-text('most copied')").click();
    assertThat(page.locator("a.chip[aria-current]").textContent()).isEqualTo("most copied");
    page.locator("th a:has-text('wikis')").click();
    List<Integer> wikis =
        page.locator("td[data-name=wikis]").allTextContents().stream()
            .map(String::strip)
            .map(Integer::valueOf)
            .toList();
    assertThat(wikis).hasSizeGreaterThan(10);
    assertThat(wikis.reversed()).isSorted();
    page.close();
  }

  @Test
  void codeIsSearchedForAsTextAndAsFile() {
    Page page = open("/search", new Chromium.View(ColorScheme.LIGHT, 1280, false));
    Path file = Samples.FOLDER.resolve("dewiki/JaNein.lua");
    page.locator("input[type=file]").setInputFiles(file);
    page.locator("button.primary").click();
    assertThat(page.locator(".hits a.main").first().textContent()).isEqualTo("JaNein");
    page.locator("#code").fill("words alone,\nand no code");
    page.locator("button.primary").click();
    assertThat(page.locator("[role=alert]").textContent()).contains("not Lua 5.1", "1:");
    assertThat(page.locator("#code").inputValue()).isEqualTo("words alone,\nand no code");
    page.locator("#code").fill("local p = {\nreturn p");
    page.locator("button.primary").click();
    assertThat(page.locator("main").textContent())
        .contains("This is not Lua 5.1 (", "2:1", "what can be read of it was compared");
    page.close();
  }

  @Test
  void scriptsAddComfort() {
    Page page = open("/groups", new Chromium.View(ColorScheme.LIGHT, 1280, true));
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo("text");
    page.keyboard().type("yesno");
    page.keyboard().press("Enter");
    page.waitForURL(site.address("/groups?text=yesno"));
    page.locator("#theme").click();
    assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
    page.reload();
    assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
    assertThat(chromium.complaints()).isEmpty();
    page.close();
  }
}
