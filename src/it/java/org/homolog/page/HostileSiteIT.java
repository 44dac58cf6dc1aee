package org.homolog.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.web.Served;
import org.homolog.web.page.ModulePaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All pages of a site whose modules try to be markup, scripts, controls or ways elsewhere. */
final class HostileSiteIT {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void nothingRunsAndEverythingIsShownAsText() throws IOException {
    Path workspace = folder.resolve("workspace");
    Served.make(workspace, List.of(HostileCorpus.write(folder)));
    try (Served site = Served.in(workspace, Served.OPTIONS);
        var chromium = new Chromium()) {
      var shown = new StringBuilder();
      for (String path : pages(site)) {
        shown.append(visit(path, site, chromium)).append('\n');
      }
      for (String text : HostileCorpus.TEXTS) {
        assertThat(shown).contains(HostileCorpus.asShown(text));
      }
      assertThat(shown).contains(HostileCorpus.LONGEST, "../../etc/passwd", "a//b/");
      assertThat(site.faults()).isEmpty();
    }
  }

  /** What a page shows; it has to be sound, on a phone. */
  private static String visit(String path, Served site, Chromium chromium) {
    Page page =
        chromium.open(
            site.address(path), new Chromium.View(ColorScheme.LIGHT, 390, true), site.address(""));
    assertThat(chromium.complaints()).as(path).isEmpty();
    assertThat(page.title()).as(path).endsWith(" – Homolog");
    assertThat(page.locator("main img, main script, main iframe").count()).as(path).isZero();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as(path).isEqualTo(0);
    String text = page.locator("main").innerText();
    page.close();
    return text;
  }

  private static List<String> pages(Served site) {
    var pages = new ArrayList<>(List.of("/groups", "/modules", "/overview", "/method", "/search"));
    for (JsonNode group : json(site, "/groups.json?size=500")) {
      String path = "/groups/" + group.get("id").asString();
      pages.addAll(List.of(path, path + "/members", path + "/compare", path + "/merge"));
    }
    for (JsonNode module : json(site, "/modules.json?size=500")) {
      var wiki = new Wiki(module.get("wiki").asString());
      pages.add(ModulePaths.of(new ModuleId(wiki, module.get("title").asString())).toString());
    }
    pages.add("/search?wiki=enwiki&title=..%2F..%2Fetc%2Fpasswd");
    assertThat(pages).hasSizeGreaterThan(80);
    return pages;
  }

  private static JsonNode json(Served site, String path) {
    return JSON.readTree(site.get(path).body());
  }
}
