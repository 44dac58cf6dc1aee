package org.homolog.web.page.code;

import java.util.List;

/**
 * A line, or a part of a long one, in pieces.
 *
 * @param number in the source, counted from 1; 0 where it is not known
 * @param before how many characters of the line are left out before the stretches
 * @param after how many are left out after them
 */
record CodeLine(int number, List<Stretch> stretches, int before, int after) {
  /** Pieces side by side that are all marked, or not. */
  record Stretch(boolean marked, List<Piece> pieces) {}
}
