package org.homolog.retrieval;

import org.homolog.fingerprint.Fingerprint.Kind;

/** Tells which forms of one kind are worth being compared. */
public interface Filter {
  /** The least weight that two forms of these weights have to share; it grows with both. */
  double least(Kind kind, double left, double right);
}
