package org.homolog.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homolog.Samples;
import org.homolog.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Modules whose wikis, titles, comments, strings and names try to be markup, scripts or controls.
 */
final class HostileCorpusIT {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String SCRIPT = "<script>document.title='hacked'</script>";

  /** Each is part of a title, of a comment and of a string. */
  private static final List<String> TEXTS =
      List.of(
          SCRIPT,
          "</script><img src=x onerror=alert(1)>",
          "<!--<script>",
          "\"><svg onload=alert(2)>",
          "'+alert(3)+'",
          "${alert(4)}{{7*7}}",
          "javascript:alert(5)",
          "]]><![CDATA[",
          "&lt;b&gt;&amp;",
          "\u202Eevil\u202C \u2066x\u2069",
          "𝕸𝖔𝖉𝖚𝖑𝖊 😀 𠜎",
          "a\u2028b\u2029c\u0000d");

  @TempDir private Path folder;

  /** A sample module with the text in a comment and in strings; copies differ by a number. */
  private static String source(String sample, String text, int copy) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\0");
    return """
        -- %s
        local note, number = "%s", %d
        """
            .formatted(text.replace("\u0000", ""), quoted, copy)
        + sample;
  }

  /** Samples of one wiki, which have different jobs. */
  private static List<String> samples() {
    return Samples.all().stream()
        .filter(module -> module.id().wiki().dbname().equals("enwiki"))
        .filter(module -> !module.id().title().contains("/"))
        .map(module -> module.source().text())
        .filter(text -> text.contains("frame"))
        .limit(TEXTS.size())
        .toList();
  }

  private Path corpus() throws IOException {
    List<String> samples = samples();
    var lines = new ArrayList<String>();
    for (int i = 0; i < TEXTS.size(); i++) {
      for (int copy = 0; copy < 3; copy++) {
        lines.add(
            JSON.writeValueAsString(
                Map.of(
                    "wiki",
                    "wiki" + copy + TEXTS.get(i),
                    "page_id",
                    i * 3 + copy + 1,
                    "title",
                    "Module:" + TEXTS.get(i) + copy,
                    "rev_id",
                    1,
                    "content_model",
                    "Scribunto",
                    "text",
                    source(samples.get(i), TEXTS.get(i), copy))));
      }
    }
    return Files.write(folder.resolve("hostile.jsonl"), lines);
  }

  @Test
  void nothingRunsAndEverythingIsShown() throws IOException {
    Path workspace = folder.resolve("workspace");
    Ran.in(workspace, List.of("run", corpus().toString()));
    try (var chromium = new Chromium()) {
      Page page = chromium.open(workspace.resolve("report/index.html"), ColorScheme.LIGHT, 1280);
      openEverything(page);
      String shown = page.locator("main").innerText();
      for (String text : TEXTS) {
        assertThat(shown).contains(asShown(text));
      }
      assertThat(page.title()).isEqualTo("Homolog: redundant Lua modules");
      assertThat(page.locator("main img, main svg, main script").count()).isZero();
      assertThat(chromium.complaints()).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/hostile.png"))
              .setFullPage(true));
    }
  }

  private static void openEverything(Page page) {
    int groups = page.locator("button.open").count();
    assertThat(groups).isPositive();
    for (int i = 0; i < groups; i++) {
      page.locator("button.open").nth(i).click();
    }
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
    page.waitForCondition(() -> page.locator(".diff").count() > 0);
  }

  /** Controls stand as their code points. */
  private static String asShown(String text) {
    return text.codePoints()
        .mapToObj(
            code ->
                code == 0
                        || code == 0x202E
                        || code == 0x202C
                        || code == 0x2066
                        || code == 0x2069
                        || code == 0x2028
                        || code == 0x2029
                    ? "U+%04X".formatted(code)
                    : Character.toString(code))
        .reduce("", String::concat);
  }
}
