package org.homolog.store;

/** What putting something into the store did. */
public enum Change {
  /** It was not there before. */
  NEW,
  /** It replaced one that differed. */
  CHANGED,
  /** An equal one was there and was left alone. */
  UNCHANGED
}
