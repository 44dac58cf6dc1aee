package org.homolog.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.homolog.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Modules whose wikis, titles, comments, strings and names try to be markup, scripts or controls.
 */
final class HostileCorpusIT {
  @TempDir private Path folder;

  @Test
  void nothingRunsAndEverythingIsShown() throws IOException {
    Path workspace = folder.resolve("workspace");
    Ran.in(workspace, List.of("run", HostileCorpus.write(folder).toString()));
    try (var chromium = new Chromium()) {
      Page page = chromium.open(workspace.resolve("report/index.html"), ColorScheme.LIGHT, 1280);
      openEverything(page);
      String shown = page.locator("main").innerText();
      for (String text : HostileCorpus.TEXTS) {
        assertThat(shown).contains(HostileCorpus.asShown(text));
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
}
