package org.homolog.verification;

/** The kind of a clone after Roy and Cordy. */
public enum CloneType {
  /** Equal but for layout and comments. */
  T1,
  /** Equal but for names, literals and sugar, the names renamed consistently. */
  T2,
  /** Alike, with statements changed, added or removed. */
  T3
}
