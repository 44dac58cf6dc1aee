package org.homolog.difference;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a difference: a line of either module or of both side by side.
 *
 * @param left null where the right has a line alone
 * @param right null where the left has a line alone
 * @param changes what differs, empty of an equal row
 * @param reason why a row differs that looks alike, or empty
 */
public record Row(
    Kind kind, @Nullable Side left, @Nullable Side right, Set<Change> changes, String reason) {
  public Row {
    changes = changes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(changes));
    if ((left == null) != (kind == Kind.RIGHT_ONLY)
        || (right == null) != (kind == Kind.LEFT_ONLY)) {
      throw new IllegalArgumentException("sides do not fit " + kind);
    }
    if (changes.isEmpty() != (kind == Kind.EQUAL)) {
      throw new IllegalArgumentException("changes " + changes + " do not fit " + kind);
    }
  }

  /** Where a row has lines. */
  public enum Kind {
    EQUAL,
    CHANGED,
    LEFT_ONLY,
    RIGHT_ONLY
  }

  /**
   * A line on one side.
   *
   * @param line in the source, counted from 1; 0 where it is not known, as of many an {@code end}
   * @param text without line end
   * @param ranges what differs from the other side, in order; empty where there is none
   */
  public record Side(int line, String text, List<Range> ranges) {
    public Side {
      ranges = List.copyOf(ranges);
    }
  }

  /** Characters of a text from {@code start} to before {@code end}. */
  public record Range(int start, int end) {}
}
