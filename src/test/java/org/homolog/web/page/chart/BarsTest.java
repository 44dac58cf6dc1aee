package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.homolog.web.page.chart.Bars.Row;
import org.junit.jupiter.api.Test;

final class BarsTest {
  private static Bars of(List<Bars.Entry> entries) {
    return Bars.of("b", "Pairs by clone type", "Clone type", "Pairs", entries);
  }

  @Test
  void theLongestIsAsWideAsThereIsRoom() {
    Bars bars =
        of(
            List.of(
                new Bars.Entry("T1", null, 500),
                new Bars.Entry("T2", null, 2_000),
                new Bars.Entry("T3", null, 0)));

    assertThat(bars.rows()).extracting(Row::width).containsExactly("25.00%", "100.00%", "0.00%");
    assertThat(bars.rows()).extracting(Row::count).containsExactly("500", "2,000", "0");
  }

  @Test
  void countsAreNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bars.Entry("T1", null, -1));
  }

  @Test
  void labelsAreTextAndLinksWhereTheyLeadSomewhere() {
    String html = Gallery.render("bars", Gallery.types());

    assertThat(html)
        .contains("<a href=\"?type=T1\"><bdi>T1</bdi></a>")
        .contains("<bdi>T2 that differs by sugar, and has a long name</bdi>")
        .contains("<bdi>\"&gt;&lt;b onload")
        .doesNotContain("<b ")
        .doesNotContain("style=");
    assertThat(html.split("<a ", -1)).hasSize(4);
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(Gallery.render("bars", of(List.of()))).contains("There is nothing to show.");
    assertThat(of(List.of(new Bars.Entry("T1", null, 0))).rows().getFirst().width())
        .isEqualTo("0.00%");
  }
}
