package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.homolog.web.page.chart.Histogram.Bar;
import org.homolog.web.page.chart.Histogram.Line;
import org.junit.jupiter.api.Test;

final class HistogramTest {
  private static Histogram of(double... figures) {
    return Histogram.of("h", "Groups by members", "members", "groups", DoubleStream.of(figures));
  }

  @Test
  void figuresThatLieNearEachOtherAreInBinsOfOneTwoAndFive() {
    Histogram histogram = of(0, 1, 2, 4, 4, 5, 12);

    assertThat(histogram.bars())
        .extracting(Bar::range)
        .containsExactly("0", "1", "2–4", "5–9", "10–19");
    assertThat(histogram.bars()).extracting(Bar::low).containsExactly("0", "1", "2", "5", "10");
    assertThat(histogram.bars()).extracting(Bar::count).containsExactly(1L, 1L, 3L, 1L, 1L);
    assertThat(histogram.total()).isEqualTo("7");
  }

  @Test
  void figuresThatLieFarApartAreInBinsOfPowersOfTen() {
    Histogram histogram = of(0, 1, 9, 10, 3_000_000, 9_999_999);

    assertThat(histogram.bars())
        .extracting(Bar::range)
        .containsExactly(
            "0",
            "1–9",
            "10–99",
            "100–999",
            "1,000–9,999",
            "10,000–99,999",
            "100,000–999,999",
            "1,000,000–9,999,999");
    assertThat(histogram.bars())
        .extracting(Bar::low)
        .containsExactly("0", "1", "10", "100", "1k", "10k", "100k", "1M");
    assertThat(histogram.bars())
        .extracting(Bar::count)
        .containsExactly(1L, 2L, 1L, 0L, 0L, 0L, 0L, 2L);
  }

  @Test
  void figuresThatAreNotWholeAreNotWrittenAsIfTheyWere() {
    assertThat(of(.02, .3).bars())
        .extracting(Bar::range)
        .containsExactly(
            "0.02 to under 0.05", "0.05 to under 0.1", "0.1 to under 0.2", "0.2 to under 0.5");
  }

  @Test
  void heightsAreLogarithmicAndOneIsSeen() {
    double[] figures = new double[111];
    Arrays.fill(figures, 0, 100, 1);
    Arrays.fill(figures, 100, 110, 2);
    figures[110] = 5;

    Histogram histogram = of(figures);

    // 100 stands 2.5 steps high, 10 stands 1.5, and 1 half a step
    assertThat(histogram.bars())
        .extracting(bar -> bar.box().height())
        .containsExactly("150.0", "90.0", "30.0");
    assertThat(histogram.lines())
        .containsExactly(new Line("1", "156.0"), new Line("10", "96.0"), new Line("100", "36.0"));
    assertThat(histogram.description())
        .isEqualTo(
            "111 groups, by members from 1 on; most of them, 100, at 1. All numbers are in the"
                + " table below.");
  }

  @Property(tries = 300)
  void nothingIsLostAndTheBinsAreFew(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1e11) Double> figures) {
    Histogram histogram = of(figures.stream().mapToDouble(Math::floor).toArray());

    assertThat(histogram.bars().stream().mapToLong(Bar::count).sum()).isEqualTo(figures.size());
    assertThat(histogram.bars()).hasSizeBetween(1, 13);
    assertThat(histogram.bars()).allMatch(bar -> bar.low().length() <= 4);
  }

  @Test
  void isRenderedWithItsNumbers() {
    String html = Gallery.render("histogram", of(0, 1, 1, 2_000));

    assertThat(html)
        .contains("role=\"img\" aria-labelledby=\"h-title h-desc\"")
        .contains("<title id=\"h-title\">Groups by members</title>")
        .contains("<tr><th scope=\"row\">1</th><td class=\"chart-number\">2</td></tr>")
        .doesNotContain("style=");
  }

  @Test
  void labelsOfManyBinsMayGiveWay() {
    assertThat(Gallery.render("histogram", Gallery.reads())).contains("chart-dense");
    assertThat(Gallery.render("histogram", Gallery.sizes())).doesNotContain("chart-dense");
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(Gallery.render("histogram", of()))
        .contains("There is nothing to show.")
        .doesNotContain("<svg");
  }

  @Test
  void wordsAreText() {
    assertThat(
            Gallery.render(
                "histogram",
                Histogram.of(
                    "h", Gallery.HOSTILE, Gallery.HOSTILE, Gallery.HOSTILE, DoubleStream.of(1))))
        .doesNotContain("<b ");
  }
}
