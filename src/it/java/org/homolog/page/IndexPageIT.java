package org.homolog.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homolog.Samples;
import org.homolog.cli.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page of the sample corpus, and of a folder named by {@code -Dpage.corpus=DIR}, as a reader
 * sees it: screenshots lie in {@code target/screenshots}.
 */
final class IndexPageIT {
  @TempDir private static Path folder;

  private static final List<String> NAMES = new ArrayList<>();
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
    run("samples", Samples.FOLDER);
    String corpus = System.getProperty("page.corpus");
    if (corpus != null) {
      run("corpus", Path.of(corpus));
    }
  }

  private static void run(String name, Path source) {
    assertThat(Ran.in(folder.resolve(name), List.of("run", source.toString())).code()).isZero();
    NAMES.add(name);
  }

  private static Path page(String name) {
    return folder.resolve(name).resolve("report/index.html");
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  static Stream<Arguments> views() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .flatMap(
                        scheme ->
                            Stream.of(1280, 390).map(width -> Arguments.of(name, scheme, width))));
  }

  @ParameterizedTest
  @MethodSource("views")
  void isSoundInEveryView(String name, ColorScheme scheme, int width) {
    Page page = chromium.open(page(name), scheme, width);
    String shot = "%s-%s-%d".formatted(name, scheme, width).toLowerCase(Locale.ROOT);
    var findings = new ArrayList<>(Chromium.findings(page, shot));
    page.locator("button.open").nth(0).click();
    page.locator("tr.detail summary:has-text('difference')").first().click();
    findings.addAll(Chromium.findings(page, shot + "-open"));
    page.locator("[data-unit=functions]").click();
    page.locator("button.open").nth(0).click();
    findings.addAll(Chromium.findings(page, shot + "-functions"));
    assertThat(findings).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
    page.close();
  }

  @Test
  void groupsAreSearchedSortedAndLinkedTo() {
    Page page = chromium.open(page("samples"), ColorScheme.LIGHT, 1280);
    page.locator("#search").fill("römische");
    page.waitForCondition(() -> page.locator("button.open").count() == 1);
    assertThat(page.locator("#count").textContent()).startsWith("1 of ");
    page.locator("#search").fill("");
    page.waitForCondition(() -> page.locator("button.open").count() > 20);
    page.locator("[data-sort=pageviews]").click();
    List<Double> views =
        page.locator("td[data-name=pageviews]").allTextContents().stream()
            .map(text -> Double.valueOf(text.replace(",", "")))
            .toList();
    assertThat(views).hasSizeGreaterThan(20);
    assertThat(views.reversed()).isSorted();
    page.locator("[data-sort=pageviews]").click();
    assertThat(page.locator("th[aria-sort=ascending]").textContent()).startsWith("Pageviews");
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
    page.close();
  }

  @Test
  void aGroupCanBeOpenedFromTheKeyboardAndByItsAddress() {
    Page page = chromium.open(page("samples"), ColorScheme.LIGHT, 1280);
    page.locator("button.open").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("tr.detail").count()).isEqualTo(1);
    String address = page.locator("tr.detail h3 a").getAttribute("href");
    page.close();
    Path file = page("samples");
    Page again = chromium.open(file, ColorScheme.LIGHT, 1280);
    again.navigate(file.toUri() + address);
    again.waitForCondition(() -> again.locator("tr.detail").count() == 1);
    again.close();
  }
}
