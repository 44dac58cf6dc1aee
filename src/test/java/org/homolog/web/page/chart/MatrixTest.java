package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.homolog.web.page.chart.Matrix.Cell;
import org.homolog.web.page.chart.Matrix.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatrixTest {
  private static Matrix of(double[][] shares, String... wikis) {
    return Matrix.of(
        "m", "In common", List.of(wikis), shares, (row, column) -> "?" + row + "&" + column);
  }

  @Test
  void cellsSayWhatTheyAreOf() {
    Matrix matrix = of(new double[][] {{.5, .29}, {.004, 1}}, "dewiki", "enwiki");

    assertThat(matrix.rows().get(0).cells())
        .containsExactly(
            new Cell(4, "50", "50% of dewiki’s modules are like others of it", "?dewiki&dewiki"),
            new Cell(3, "29", "29% of dewiki’s modules are like some of enwiki", "?dewiki&enwiki"));
    assertThat(matrix.rows().get(1).cells())
        .containsExactly(
            new Cell(1, "<1", "<1% of enwiki’s modules are like some of dewiki", "?enwiki&dewiki"),
            new Cell(5, "100", "100% of enwiki’s modules are like others of it", "?enwiki&enwiki"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    ".000001, 1",
    ".0999, 1",
    ".1, 2",
    ".2499, 2",
    ".25, 3",
    ".5, 4",
    ".75, 5",
    "1, 5"
  })
  void coloursGoUpInSteps(double share, int step) {
    assertThat(Matrix.step(share)).isEqualTo(step);
  }

  @Test
  void stepsAreExplained() {
    assertThat(of(new double[][] {{0}}, "dewiki").steps())
        .extracting(Step::range)
        .containsExactly("none", "under 10%", "10 to 25%", "25 to 50%", "50 to 75%", "75 to 100%");
  }

  @Test
  void sharesAreShares() {
    assertThatIllegalArgumentException().isThrownBy(() -> of(new double[][] {{1.1}}, "dewiki"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new double[][] {{Double.NaN}}, "dewiki"));
    assertThatIllegalArgumentException().isThrownBy(() -> of(new double[0][], "dewiki"));
    assertThatIllegalArgumentException().isThrownBy(() -> Gallery.wikis(Matrix.MOST_WIKIS + 1));
  }

  @Test
  void isATableOfLinksInABoxOfItsOwn() {
    String html = Gallery.render("matrix", of(new double[][] {{.5, 0}, {.2, 1}}, "a", "<b>"));

    assertThat(html)
        .contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"m-title\"")
        .contains("<th scope=\"row\"><bdi>&lt;b&gt;</bdi></th>")
        .contains("<td class=\"chart-step-4\"><a href=\"?a&amp;a\"")
        .doesNotContain("<b>")
        .doesNotContain("style=");
    assertThat(html.split("<a ", -1)).hasSize(5);
    assertThat(Gallery.render("matrix", of(new double[0][]))).contains("There is nothing to show.");
  }
}
