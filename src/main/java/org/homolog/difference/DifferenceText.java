package org.homolog.difference;

import java.util.ArrayList;
import java.util.List;
import org.homolog.difference.Row.Kind;
import org.homolog.difference.Row.Side;
import org.jspecify.annotations.Nullable;

/**
 * Writes a difference as a unified one: hunks with lines of context, each line with both line
 * numbers. A line begins with a blank, {@code -}, {@code +}, with {@code @@} for a hunk's header or
 * with {@code #} for a note.
 */
public final class DifferenceText {
  private final int context;

  /**
   * @param context equal rows to show before and after a change
   */
  public DifferenceText(int context) {
    if (context < 0) {
      throw new IllegalArgumentException("context is not negative: " + context);
    }
    this.context = context;
  }

  /** The lines, without line ends; none of a difference without changes and notes. */
  public List<String> lines(Difference difference) {
    var lines = new ArrayList<String>();
    difference.notes().forEach(note -> lines.add("# " + note));
    List<Row> rows = difference.rows();
    int width = width(rows);
    for (int start = nextChange(rows, 0); start < rows.size(); ) {
      int end = start + 1;
      int next = nextChange(rows, end);
      while (next < rows.size() && next - end <= 2 * context) {
        end = next + 1;
        next = nextChange(rows, end);
      }
      int first = Math.max(0, start - context);
      hunk(lines, rows, first, Math.min(rows.size(), end + context), width);
      start = next;
    }
    return lines;
  }

  private static int nextChange(List<Row> rows, int from) {
    int at = from;
    while (at < rows.size() && rows.get(at).kind() == Kind.EQUAL) {
      at++;
    }
    return at;
  }

  private static int width(List<Row> rows) {
    int greatest = 1;
    for (Row row : rows) {
      greatest = Math.max(greatest, Math.max(number(row.left()), number(row.right())));
    }
    return Integer.toString(greatest).length();
  }

  private static int number(@Nullable Side side) {
    return side == null ? 0 : side.line();
  }

  private static void hunk(List<String> lines, List<Row> all, int start, int end, int width) {
    List<Row> rows = all.subList(start, end);
    lines.add(
        "@@ -%s +%s @@"
            .formatted(
                range(rows.stream().map(Row::left).toList()),
                range(rows.stream().map(Row::right).toList())));
    for (int i = 0; i < rows.size(); ) {
      int changed = i;
      while (changed < rows.size() && rows.get(changed).kind() != Kind.EQUAL) {
        changed++;
      }
      if (changed == i) {
        lines.add(line(' ', rows.get(i).left(), rows.get(i).right(), width));
        i++;
      } else {
        changed(lines, rows.subList(i, changed), width);
        i = changed;
      }
    }
  }

  /** The left lines, then the right ones, then why some differ. */
  private static void changed(List<String> lines, List<Row> rows, int width) {
    for (Row row : rows) {
      if (row.left() != null) {
        lines.add(line('-', row.left(), null, width));
      }
    }
    for (Row row : rows) {
      if (row.right() != null) {
        lines.add(line('+', null, row.right(), width));
      }
    }
    for (Row row : rows) {
      if (!row.reason().isEmpty()) {
        lines.add("# " + row.reason());
      }
    }
  }

  private static String line(char sign, @Nullable Side left, @Nullable Side right, int width) {
    return sign + column(left, width) + column(right, width) + " " + text(left, right);
  }

  private static String column(@Nullable Side side, int width) {
    String number = number(side) == 0 ? "" : Integer.toString(number(side));
    return " " + " ".repeat(width - number.length()) + number;
  }

  /** An equal row shows the left text; the right one may name locals otherwise. */
  private static String text(@Nullable Side left, @Nullable Side right) {
    return left != null ? left.text() : right != null ? right.text() : "";
  }

  /** First line that is known, and number of lines of a side. */
  private static String range(List<@Nullable Side> sides) {
    int first = 0;
    int count = 0;
    for (@Nullable Side side : sides) {
      if (side != null) {
        first = first == 0 ? side.line() : first;
        count++;
      }
    }
    return first + "," + count;
  }
}
