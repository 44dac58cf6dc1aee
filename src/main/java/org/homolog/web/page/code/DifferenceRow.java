package org.homolog.web.page.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a difference as it is shown. */
sealed interface DifferenceRow {
  /** Equal rows that are left out. */
  record Fold(int count) implements DifferenceRow {}

  /**
   * Lines side by side.
   *
   * @param look {@code equal}, {@code changed}, {@code left-only} or {@code right-only}
   * @param sign the same as a sign, or empty
   * @param meaning the same in words, with the kinds of change, or empty
   * @param reason why lines differ that look alike, or nothing
   */
  record Lines(
      String look,
      String sign,
      String meaning,
      @Nullable CodeLine left,
      @Nullable CodeLine right,
      List<Piece> reason)
      implements DifferenceRow {}
}
