package org.homolog.fingerprint;

/** What the value of a token in a {@link TokenSequence} stands for. */
enum TokenKind {
  /** A keyword or operator: its symbol says it all. */
  FIXED,
  /** A local or parameter; the value is its binding's number in the module. */
  LOCAL,
  /**
   * A name that is no local, of the library or not; the value hashes its text, as for all that
   * follow.
   */
  GLOBAL,
  /** The name of a field, key or method. */
  FIELD,
  /** The same where the source has a string for it. */
  KEY,
  STRING,
  NUMBER;

  private static final TokenKind[] ALL = values();

  /** The kind but for how the source writes it. */
  TokenKind meaning() {
    return this == KEY ? FIELD : this;
  }

  /** The kind of an ordinal. */
  static TokenKind of(byte ordinal) {
    return ALL[ordinal];
  }
}
