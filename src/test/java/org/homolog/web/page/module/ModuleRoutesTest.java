package org.homolog.web.page.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.homolog.web.TestSite;
import org.homolog.web.http.NotFoundException;
import org.junit.jupiter.api.Test;

/** The page of a module, and the search for what is similar to one. */
final class ModuleRoutesTest {
  private static String text(String address) throws Exception {
    return TestSite.samples().text(address);
  }

  @Test
  void showsWhatHangsTogetherWithIt() throws Exception {
    String page = text("/modules/enwiki/Yesno");
    assertThat(page)
        .contains(
            "It has 1 copy of equal code and 3 relatives in the group",
            "href=\"/groups/m051b3f7245\"",
            "11,842,966")
        .contains("https://en.wikipedia.org/wiki/Module:Yesno", "action=history")
        .contains("id=\"L9\"", "3 copies", "/modules/dewiki/JaNein#L9")
        .contains("/modules/enwiki/Navbox");
    assertThat(TestSite.links(page)).hasSizeGreaterThan(15).allMatch(TestSite::leads);
  }

  @Test
  void titlesMayHaveSlashes() throws Exception {
    assertThat(text("/modules/enwiki/Age/sandbox")).contains("<bdi>Age/sandbox</bdi>");
    assertThat(text("/module?wiki=enwiki&title=Age%2Fsandbox"))
        .isEqualTo(text("/modules/enwiki/Age/sandbox"));
  }

  @Test
  void whatIsNotLuaSaysWhere() throws Exception {
    assertThat(text("/modules/ruwiki/%D0%9F%D0%B5%D1%81%D0%BE%D1%87%D0%BD%D0%B8%D1%86%D0%B0"))
        .contains("This is not Lua 5.1 (17:1: unexpected end of file");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> text("/modules/enwiki/None"))
        .withMessage("there is no module enwiki:Module:None in the workspace");
  }

  @Test
  void similarModulesComeWithTheirLines() throws Exception {
    String page = text("/search?wiki=enwiki&title=Yesno");
    assertThat(page)
        .contains(
            "/modules/dewiki/JaNein",
            "(similarity 0.66, T2, sugar)",
            "confidence <strong>0.9",
            "Matched lines")
        .doesNotContain("<textarea");
    assertThat(TestSite.links(page)).allMatch(TestSite::leads);
  }

  @Test
  void whatIsUnknownIsNotZero() throws Exception {
    assertThat(TestSite.hostile().text("/module?wiki=enwiki&title=.."))
        .contains("<dt>Transclusions</dt><dd><span title=\"unknown\">–</span>")
        .contains("<dt>Editors</dt><dd><span title=\"unknown\">–</span>");
    assertThat(text("/modules/enwiki/Yesno")).contains("<dt>Transclusions</dt><dd>11,842,966");
  }
}
