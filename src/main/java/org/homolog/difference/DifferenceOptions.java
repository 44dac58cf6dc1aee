package org.homolog.difference;

/**
 * @param view the lines to compare
 */
public record DifferenceOptions(View view) {
  public static final DifferenceOptions DEFAULTS = new DifferenceOptions(View.CANONICAL);
}
