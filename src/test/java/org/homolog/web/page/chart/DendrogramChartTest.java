package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.homolog.clustering.Dendrogram;
import org.homolog.clustering.Merge;
import org.homolog.web.page.chart.DendrogramChart.Joined;
import org.homolog.web.page.chart.DendrogramChart.Leaf;
import org.homolog.web.page.chart.DendrogramChart.Line;
import org.homolog.web.page.chart.DendrogramChart.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DendrogramChartTest {
  private static final List<Leaf> LEAVES =
      Stream.of("A", "B", "C").map(name -> new Leaf(name, "2 wikis", "#" + name)).toList();

  /** A and C at .8, then B at .6. */
  private static final Dendrogram TREE =
      new Dendrogram(3, List.of(new Merge(0, 2, .2), new Merge(3, 1, .4)));

  private static DendrogramChart of(double threshold) {
    return DendrogramChart.of("d", "Map", TREE, LEAVES, threshold);
  }

  @Test
  void branchesMeetAtTheirConfidence() {
    DendrogramChart chart = of(.5);

    assertThat(chart.leaves()).extracting(Leaf::name).containsExactly("A", "C", "B");
    assertThat(chart.tree().lines())
        .containsExactly(
            new Line("60.00%", "14.0", "100.00%", "14.0"),
            new Line("60.00%", "42.0", "100.00%", "42.0"),
            new Line("60.00%", "14.0", "60.00%", "42.0"),
            new Line("20.00%", "28.0", "60.00%", "28.0"),
            new Line("20.00%", "70.0", "100.00%", "70.0"),
            new Line("20.00%", "28.0", "20.00%", "70.0"));
    assertThat(chart.joined())
        .containsExactly(
            new Joined("0.800", List.of("A"), List.of("C")),
            new Joined("0.600", List.of("A", "C"), List.of("B")));
    assertThat(chart.description())
        .startsWith("3 variants. The nearest, A and C, are joined at a confidence of 0.800")
        .contains("the last at 0.600.");
  }

  @Test
  void theScaleGoesFromTheThresholdToOne() {
    assertThat(of(.5).tree().ticks())
        .containsExactly(
            new Tick("1", "100.00%", "end"),
            new Tick("0.90", "80.00%", "middle"),
            new Tick("0.80", "60.00%", "middle"),
            new Tick("0.70", "40.00%", "middle"),
            new Tick("0.60", "20.00%", "middle"),
            new Tick("0.50", "0.00%", "middle"));
    assertThat(of(.5).tree().threshold()).isEqualTo("0.00%");
  }

  @Test
  void theScaleGoesOnToWhatIsJoinedBelowTheThreshold() {
    DendrogramChart chart = of(.7);

    assertThat(chart.tree().threshold()).isEqualTo("25.00%");
    assertThat(chart.tree().lines().getLast().x1()).isEqualTo("0.00%");
  }

  @Test
  void oneLeafIsATree() {
    DendrogramChart chart =
        DendrogramChart.of("d", "Map", new Dendrogram(1, List.of()), LEAVES.subList(0, 1), .37);

    assertThat(chart.description()).isEqualTo("One variant.");
    assertThat(Gallery.render("dendrogram", chart))
        .contains("href=\"#A\"")
        .doesNotContain("<table");
  }

  @Test
  void eachLeafHasItsWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DendrogramChart.of("d", "Map", TREE, LEAVES.subList(0, 2), .5));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DendrogramChart.of("d", "Map", new Dendrogram(0, List.of()), List.of(), .5));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 24, 40})
  void leavesAreLinksInTheirOrder(int size) {
    DendrogramChart chart = Gallery.variants(size);

    String html = Gallery.render("dendrogram", chart);

    assertThat(html.split("<li><a href=\"#", -1)).hasSize(size + 1);
    assertThat(html.split("class=\"chart-branch\"", -1)).hasSize(3 * (size - 1) + 1);
    assertThat(html).doesNotContain("style=").doesNotContain("NaN");
    assertThat(chart.leaves().getFirst().name()).isEqualTo("A");
  }

  @Test
  void labelsAreText() {
    var leaf = new Leaf(Gallery.HOSTILE, Gallery.HOSTILE, Gallery.HOSTILE);
    String html =
        Gallery.render(
            "dendrogram",
            DendrogramChart.of("d", Gallery.HOSTILE, TREE, List.of(leaf, leaf, leaf), .5));

    assertThat(html).contains("&lt;b onload").doesNotContain("<b ");
  }
}
