package org.homolog.report.result;

import java.util.regex.Pattern;

/** Text of a table's cell in which a spreadsheet finds no formula. */
public final class SpreadsheetCell {
  /**
   * Starts of a formula, in full width too, behind any apostrophes: what was marked is told apart.
   */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]");

  private static final Pattern NUMBER = Pattern.compile("-[0-9.]+(E-?[0-9]+)?");

  private SpreadsheetCell() {}

  /**
   * Returns the text, with an apostrophe before it if a spreadsheet could take it for a formula.
   * Numbers stay as they are. Whoever reads a cell back drops one apostrophe where apostrophes and
   * the start of a formula are the first characters.
   */
  public static String inert(String text) {
    boolean formula = FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
