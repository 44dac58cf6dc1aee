package org.homolog.web.page.chart;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.homolog.clustering.Linkage;

/** Charts of made-up figures, and how they are rendered. */
final class Gallery {
  /** Ends an attribute and begins an element, where it is not escaped. */
  static final String HOSTILE = "\"><b onload='x'>\u05d0";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.homolog.web.page");

  private Gallery() {}

  static String render(String template, Object model) {
    var out = new StringOutput();
    TEMPLATES.render("chart/" + template + ".jte", model, out);
    return out.toString();
  }

  /** Figures that lie far apart. */
  static Histogram reads() {
    var random = new Random(1);
    DoubleStream figures =
        random.doubles(5000).map(each -> Math.floor(Math.pow(10, each * each * 9) - 1));
    return Histogram.of("reads", "Groups by pageviews", "pageviews", "groups", figures);
  }

  /** Figures that lie near each other. */
  static Histogram sizes() {
    var random = new Random(2);
    DoubleStream figures = random.doubles(40_000).map(each -> Math.floor(2 / (each + .004)));
    return Histogram.of("sizes", "Groups by members", "members", "groups", figures);
  }

  static Bars types() {
    return Bars.of(
        "types",
        "Pairs by clone type",
        "Clone type",
        "Pairs of modules",
        List.of(
            new Bars.Entry("T1", "?type=T1", 1_234_567),
            new Bars.Entry("T2", "?type=T2", 345_678),
            new Bars.Entry("T2 that differs by sugar, and has a long name", null, 1_203),
            new Bars.Entry(HOSTILE, "?type=" + HOSTILE, 0)));
  }

  /** So many wikis of which the later ones share less. */
  static Matrix wikis(int size) {
    var random = new Random(3);
    List<String> wikis =
        IntStream.range(0, size)
            .mapToObj(i -> i == 3 ? "be_x_oldwikisource" : "wiki%02d".formatted(i))
            .toList();
    double[][] shares = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double most = Math.max(0, 1.1 - column * 1.2 / size);
        shares[row][column] = Math.clamp(most * random.nextDouble() * 1.2 - .05, 0, 1);
      }
    }
    return Matrix.of(
        "wikis",
        "Modules that wikis have in common",
        wikis,
        shares,
        (row, column) -> "groups?wiki=" + row + "&wiki=" + column);
  }

  /** A tree of so many variants that lie in a few families. */
  static DendrogramChart variants(int size) {
    var random = new Random(4);
    double[][] similarities = new double[size][];
    for (int i = 0; i < size; i++) {
      similarities[i] = new double[i];
      for (int j = 0; j < i; j++) {
        similarities[i][j] = (i % 5 == j % 5 ? .75 : .4) + random.nextDouble() * .22;
      }
    }
    var leaves = new ArrayList<DendrogramChart.Leaf>();
    for (int i = 0; i < size; i++) {
      String name = i < 26 ? String.valueOf((char) ('A' + i)) : "A" + (char) ('A' + i - 26);
      String about =
          i == 2
              ? "1 wiki: enwiktionary:Module:a title of some length that does not fit"
              : String.format(Locale.ROOT, "%d wikis", 41 - i);
      leaves.add(new DendrogramChart.Leaf(name, about, "#" + name));
    }
    return DendrogramChart.of(
        "map" + size, "Map of the group", Linkage.of(similarities), leaves, .37);
  }
}
