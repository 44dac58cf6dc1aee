package org.homolog.difference;

/** Which lines of two modules are compared. */
public enum View {
  /** The source's own lines. */
  PLAIN,
  /** Those of the canonical form: layout, comments, sugar and the names of locals do not matter. */
  CANONICAL,
  /** Those of the blind form, which resolves near equivalences too. */
  BLIND
}
