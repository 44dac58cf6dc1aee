package org.homolog.web.page.code;

import org.homolog.web.page.code.CodeLine.Stretch;

/** What may still be shown on a page: its size does not depend on what the modules are. */
final class Budget {
  static final int LINES = 5_000;

  /** The characters of a line, and of all. */
  static final int LINE_CHARACTERS = 20_000;

  static final int CHARACTERS = 500_000;

  /** Pieces take more markup than text. */
  static final int PIECES = 100_000;

  private int lines = LINES;
  private int characters = CHARACTERS;
  private int pieces = PIECES;

  /** Whether there is no room for another line; the last one may take more than was left. */
  boolean isSpent() {
    return lines <= 0 || characters <= 0 || pieces <= 0;
  }

  CodeLine take(CodeLine line) {
    lines--;
    for (Stretch stretch : line.stretches()) {
      pieces -= stretch.pieces().size();
      for (Piece piece : stretch.pieces()) {
        characters -= piece.text().length();
      }
    }
    return line;
  }
}
