package org.homolog.web.page.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.homolog.web.TestSite;
import org.junit.jupiter.api.Test;

/** The overview of the sample modules and of hostile ones. */
final class OverviewRoutesTest {
  private static String samples() throws Exception {
    return TestSite.samples().text("/overview");
  }

  private static String hostile() throws Exception {
    return TestSite.hostile().text("/overview");
  }

  /** The text of a page without its tags. */
  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void totals() throws Exception {
    assertThat(words(samples()))
        .contains("Modules 125 of all wikis")
        .contains("Modules in groups 75 60% of all have a copy or a relative")
        .contains("Groups 25 3")
        .contains("Pairs of a common origin 87 376");
  }

  @Test
  void matrixLeadsToTheGroupsOfBoth() throws Exception {
    assertThat(samples())
        .contains("href=\"/groups?wiki=enwiki&amp;wiki=ruwiki\"")
        .contains("href=\"/groups?wiki=enwiki\"");
  }

  @Test
  void barsLeadToWhatTheyCount() throws Exception {
    assertThat(samples())
        .contains("href=\"/modules?family=wikipedia\"", "href=\"/modules?language=ru\"")
        .contains("href=\"/groups?type=T3\"", "href=\"/groups?needs=mw.html\"");
    assertThat(TestSite.samples().text("/modules?family=wikipedia")).contains("101 modules");
    assertThat(words(samples())).contains("wikipedia 101");
  }

  @Test
  void whatIsNotLua() throws Exception {
    assertThat(words(samples()))
        .contains("1 module of 125 is not Lua 5.1")
        .contains("Песочница ruwiki 17:1 unexpected end of file");
  }

  @Test
  void nothingHarvested() throws Exception {
    assertThat(samples()).contains("Nothing was harvested").doesNotContain("used is not known");
  }

  @Test
  void whatTheHarvestMissed() throws Exception {
    assertThat(words(hostile()))
        .contains("modules 0 1 2 2026-01-02 2026-01-02")
        .contains("usage 1 0 2")
        .contains("pageviews 0 0 3 – –")
        .contains("enwiki modules 2 &lt;script&gt;alert(2)&lt;/script&gt; later 2026-01-02")
        .contains("never harvested")
        .contains("Pages that could not be had: 2")
        .contains("too &lt;b&gt;long&lt;/b&gt; 2");
  }

  @Test
  void noUsageIsSaidAndNotShownAsZero() throws Exception {
    assertThat(hostile()).contains("used is not known").doesNotContain("spread-pageviews");
    assertThat(samples()).contains("spread-pageviews");
  }

  @Test
  void hostileNamesAreShown() throws Exception {
    assertThat(hostile()).doesNotContain("<script>alert", "<b>", "<i>", "\u2066");
  }

  @Test
  void linksLeadSomewhere() throws Exception {
    assertThat(TestSite.links(samples())).allMatch(TestSite::leads);
    assertThat(TestSite.links(hostile())).allMatch(TestSite::leads);
  }

  @Test
  void madeOnceForAnEdition() throws Exception {
    record Kept(int number) {}
    var made = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      TestSite.samples()
          .ask(
              edition ->
                  assertThat(edition.kept(Kept.class, _ -> new Kept(made.incrementAndGet())))
                      .isEqualTo(new Kept(1)));
    }
  }
}
