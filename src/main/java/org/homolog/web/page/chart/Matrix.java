package org.homolog.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/** What wikis have in common with each other: a table whose cells are coloured in steps. */
public record Matrix(String id, String title, List<String> wikis, List<Row> rows) {
  /** More would be too many columns, and too many links. */
  public static final int MOST_WIKIS = 30;

  /** The shares at which the steps of colour begin, the first above 0. */
  private static final List<Double> STEPS = List.of(0.0, .1, .25, .5, .75);

  public Matrix {
    wikis = List.copyOf(wikis);
    rows = List.copyOf(rows);
  }

  /** Tells where a cell leads to. */
  public interface Link {
    String href(String row, String column);
  }

  record Row(String wiki, List<Cell> cells) {}

  /**
   * @param step of colour; 0 has none
   * @param about the share in a sentence
   */
  record Cell(int step, String percent, String about, String href) {}

  /** A step of colour and the shares that have it. */
  record Step(int number, String range) {}

  /**
   * @param id unique on the page
   * @param wikis by their dbnames, at most {@link #MOST_WIKIS}
   * @param shares by row and column: which part of the row's modules is in a group with a module of
   *     the column, from 0 to 1, on the diagonal with another of the same wiki
   */
  public static Matrix of(
      String id, String title, List<String> wikis, double[][] shares, Link link) {
    if (wikis.size() > MOST_WIKIS || shares.length != wikis.size()) {
      throw new IllegalArgumentException(
          "%d wikis of at most %d with %d rows".formatted(wikis.size(), MOST_WIKIS, shares.length));
    }
    var rows = new ArrayList<Row>();
    for (int row = 0; row < shares.length; row++) {
      var cells = new ArrayList<Cell>();
      for (int column = 0; column < wikis.size(); column++) {
        cells.add(cell(wikis.get(row), wikis.get(column), shares[row][column], link));
      }
      rows.add(new Row(wikis.get(row), cells));
    }
    return new Matrix(id, title, wikis, rows);
  }

  private static Cell cell(String row, String column, double share, Link link) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("%s in %s: a share of %s".formatted(row, column, share));
    }
    String percent = percent(share);
    return new Cell(
        step(share),
        percent,
        row.equals(column)
            ? "%s%% of %s’s modules are like others of it".formatted(percent, row)
            : "%s%% of %s’s modules are like some of %s".formatted(percent, row, column),
        link.href(row, column));
  }

  /** Nothing else is shown as 0, or as 100. */
  private static String percent(double share) {
    return share > 0 && share < .01 ? "<1" : String.valueOf((int) Math.floor(100 * share + 1e-9));
  }

  static int step(double share) {
    int step = 0;
    while (share > 0 && step < STEPS.size() && share >= STEPS.get(step)) {
      step++;
    }
    return step;
  }

  /** The steps of colour, the faintest first. */
  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(new Step(0, "none"));
    for (int step = 1; step <= STEPS.size(); step++) {
      String end = step == STEPS.size() ? "100" : percent(STEPS.get(step));
      String join = step == 1 ? "under " : percent(STEPS.get(step - 1)) + " to ";
      steps.add(new Step(step, join + end + "%"));
    }
    return steps;
  }
}
