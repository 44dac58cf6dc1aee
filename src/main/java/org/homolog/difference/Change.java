package org.homolog.difference;

import java.util.Locale;

/** A kind of change, the lightest first. */
public enum Change {
  /** Only blanks and comments differ. */
  LAYOUT,
  /** Names of fields or globals differ, or a local is not renamed consistently. */
  NAMES,
  /** Strings differ. */
  STRINGS,
  /** Numbers, or the literals of a table, differ. */
  DATA,
  /** Anything else. */
  LOGIC;

  /** {@code names}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
