package org.homolog.web.page.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.homolog.difference.Change;
import org.homolog.difference.Difference;
import org.homolog.difference.Row;
import org.homolog.difference.Row.Side;
import org.jspecify.annotations.Nullable;

/** A difference with both modules side by side, for {@code code/difference.jte}. */
public final class DifferenceView {
  /** The context with which no row is folded. */
  public static final int ALL = Integer.MAX_VALUE;

  private final Difference difference;
  private final Link left;
  private final Link right;
  private final List<DifferenceRow> rows = new ArrayList<>();
  private final Part part;
  private final Painter leftPainter = new Painter(Budget.LINE_CHARACTERS);
  private final Painter rightPainter = new Painter(Budget.LINE_CHARACTERS);
  private final Budget budget = new Budget();

  /**
   * Which rows are shown.
   *
   * @param context equal rows before and after a change, or {@link #ALL}
   * @param from the row to begin with, counted from 1
   */
  public record Extent(int context, int from) {
    public static final Extent DEFAULTS = new Extent(3, 1);

    public Extent {
      if (context < 0) {
        throw new IllegalArgumentException("context is not negative: " + context);
      }
    }
  }

  /**
   * @param left the left module's name and page
   * @param page where the difference is shown from a row on
   */
  public DifferenceView(
      Difference difference, Link left, Link right, Extent extent, IntFunction<String> page) {
    this.difference = difference;
    this.left = left;
    this.right = right;
    List<Row> all = difference.rows();
    BitSet shown = shown(all, extent.context());
    int first = Part.clamp(extent.from(), all.size());
    int at = 0;
    for (; at < first - 1; at++) {
      skip(all.get(at));
    }
    while (at < all.size() && !budget.isSpent()) {
      if (shown.get(at)) {
        rows.add(lines(all.get(at++)));
      } else {
        at = fold(all, shown, at);
      }
    }
    part = Part.of(first, at, all.size(), "rows", page);
  }

  /** The rows that are near a change, and such as a fold would not make fewer. */
  private static BitSet shown(List<Row> all, int context) {
    var shown = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() != Row.Kind.EQUAL || context == ALL) {
        int end = (int) Math.min(all.size(), (long) i + context + 1);
        shown.set(Math.max(Math.max(0, i - context), shown.length() - 1), end);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      if (!shown.get(i) && (i == 0 || shown.get(i - 1)) && shown.nextSetBit(i) == i + 1) {
        shown.set(i);
      }
    }
    return shown;
  }

  /** Where it goes on after the rows that are not shown. */
  private int fold(List<Row> all, BitSet shown, int start) {
    int next = shown.nextSetBit(start);
    int end = next < 0 ? all.size() : next;
    all.subList(start, end).forEach(this::skip);
    rows.add(new DifferenceRow.Fold(end - start));
    return end;
  }

  private void skip(Row row) {
    if (row.left() != null) {
      leftPainter.skip(row.left().text());
    }
    if (row.right() != null) {
      rightPainter.skip(row.right().text());
    }
  }

  private DifferenceRow lines(Row row) {
    CodeLine leftLine = line(leftPainter, row.left());
    CodeLine rightLine = line(rightPainter, row.right());
    List<Piece> reason = Pieces.of(row.reason());
    return switch (row.kind()) {
      case EQUAL -> new DifferenceRow.Lines("equal", "", "", leftLine, rightLine, reason);
      case CHANGED ->
          new DifferenceRow.Lines(
              "changed", "~", "differs: " + kinds(row), leftLine, rightLine, reason);
      case LEFT_ONLY ->
          new DifferenceRow.Lines(
              "left-only", "−", "left only: " + kinds(row), leftLine, null, reason);
      case RIGHT_ONLY ->
          new DifferenceRow.Lines(
              "right-only", "+", "right only: " + kinds(row), null, rightLine, reason);
    };
  }

  private @Nullable CodeLine line(Painter painter, @Nullable Side side) {
    return side == null ? null : budget.take(painter.next(side.line(), side.text(), side.ranges()));
  }

  private static String kinds(Row row) {
    return row.changes().stream().map(Change::toString).collect(Collectors.joining(", "));
  }

  Link left() {
    return left;
  }

  Link right() {
    return right;
  }

  String summary() {
    return difference.summary();
  }

  /** What to tell beside, one in pieces after the other. */
  List<List<Piece>> notes() {
    return difference.notes().stream().map(Pieces::of).toList();
  }

  List<DifferenceRow> rows() {
    return rows;
  }

  Part part() {
    return part;
  }
}
