package org.homolog.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import org.homolog.clustering.Dendrogram;
import org.homolog.clustering.Merge;

/**
 * A tree of variants, drawn from its root on the left to its leaves on the right, over a scale of
 * confidence.
 */
public record DendrogramChart(
    String id, String title, Tree tree, List<Leaf> leaves, List<Joined> joined) {
  /** What a leaf is high, here and in the style of the list of leaves. */
  private static final int ROW = 28;

  private static final double MOST_TICKS = 6;
  private static final double[] STEPS = {.01, .02, .05, .1, .2};

  public DendrogramChart {
    leaves = List.copyOf(leaves);
    joined = List.copyOf(joined);
  }

  /**
   * A variant.
   *
   * @param name short, as {@code A}
   * @param about it, as {@code 41 wikis}
   * @param href where it leads to
   */
  public record Leaf(String name, String about, String href) {}

  /** What is drawn. The threshold's place is on the scale as a tick's is. */
  record Tree(int height, String threshold, List<Line> lines, List<Tick> ticks) {
    /** The scale's place, below the leaves. */
    int scale() {
      return height + 4;
    }

    int labels() {
      return height + 20;
    }

    int all() {
      return height + 26;
    }
  }

  record Line(String x1, String y1, String x2, String y2) {}

  /** A mark of the scale: {@code anchor} says on which side of it its label may stand. */
  record Tick(String label, String x, String anchor) {}

  /** A merge in words: the names of the leaves on both sides. */
  record Joined(String confidence, List<String> left, List<String> right) {}

  /** A branch that lines lead to: its confidence, and its place from the top. */
  private record Place(double confidence, double y, List<String> names) {}

  /**
   * @param id unique on the page
   * @param leaves as the tree numbers them, one at least
   * @param threshold the least confidence that members of a group have on average: the scale begins
   *     there, or where the least merge needs it
   */
  public static DendrogramChart of(
      String id, String title, Dendrogram dendrogram, List<Leaf> leaves, double threshold) {
    if (leaves.isEmpty() || leaves.size() != dendrogram.leaves()) {
      throw new IllegalArgumentException(
          "%d leaves of a tree that has %d".formatted(leaves.size(), dendrogram.leaves()));
    }
    double low =
        dendrogram.merges().stream()
            .mapToDouble(Merge::similarity)
            .reduce(Math.min(threshold, .99), Math::min);
    var scale = new Scale(Math.max(0, low));
    var lines = new ArrayList<Line>();
    var joined = new ArrayList<Joined>();
    List<Integer> order = dendrogram.order();
    List<Place> places = new ArrayList<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      double y = (order.indexOf(leaf) + .5) * ROW;
      places.add(new Place(1, y, List.of(leaves.get(leaf).name())));
    }
    for (Merge merge : dendrogram.merges()) {
      Place left = places.get(merge.left());
      Place right = places.get(merge.right());
      places.add(join(left, right, Math.clamp(merge.similarity(), 0, 1), scale, lines));
      joined.add(new Joined(Numbers.confidence(merge.similarity()), left.names(), right.names()));
    }
    return new DendrogramChart(
        id,
        title,
        new Tree(leaves.size() * ROW, scale.x(threshold), lines, scale.ticks()),
        order.stream().map(leaves::get).toList(),
        joined);
  }

  /** Draws two branches up to where they meet. */
  private static Place join(
      Place left, Place right, double confidence, Scale scale, List<Line> lines) {
    String x = scale.x(confidence);
    for (Place child : List.of(left, right)) {
      String y = Numbers.pixels(child.y());
      lines.add(new Line(x, y, scale.x(child.confidence()), y));
    }
    lines.add(new Line(x, Numbers.pixels(left.y()), x, Numbers.pixels(right.y())));
    var names = new ArrayList<>(left.names());
    names.addAll(right.names());
    return new Place(confidence, (left.y() + right.y()) / 2, names);
  }

  /** Confidences, from a lowest to 1, to parts of the width. */
  private record Scale(double low) {
    String x(double confidence) {
      return Numbers.width((confidence - low) / (1 - low));
    }

    List<Tick> ticks() {
      double step = STEPS[0];
      for (int i = 1; (1 - low) / step > MOST_TICKS && i < STEPS.length; i++) {
        step = STEPS[i];
      }
      var ticks = new ArrayList<Tick>();
      for (int i = 0; 1 - i * step >= low - 1e-9; i++) {
        double at = 1 - i * step;
        ticks.add(new Tick(i == 0 ? "1" : Numbers.tick(at), x(at), i == 0 ? "end" : "middle"));
      }
      return ticks;
    }
  }

  /** What the chart says, in a sentence. */
  String description() {
    if (joined.isEmpty()) {
      return "One variant.";
    }
    Joined first = joined.getFirst();
    return "%d variants. The nearest, %s and %s, are joined at a confidence of %s, the last at %s. All joins are in the table below."
        .formatted(
            leaves.size(),
            first.left().getFirst(),
            first.right().getFirst(),
            first.confidence(),
            joined.getLast().confidence());
  }
}
