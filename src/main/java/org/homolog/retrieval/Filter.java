package org.homolog.retrieval;

import java.io.IOException;
import org.homolog.fingerprint.Fingerprint.Kind;

/** Tells which forms of one kind are worth being compared. */
public interface Filter {
  /** The least weight that two forms of these weights have to share; it grows with both. */
  double least(Kind kind, double left, double right);

  /**
   * The same of two forms that share some weight; as much or more, by what else is known of them.
   *
   * @param left weight of the form at the place {@code leftPlace} in the list of forms searched
   * @param rightPlace of the form searched with, or {@link CandidatePair#QUERY}
   */
  default double least(Kind kind, double left, double right, int leftPlace, int rightPlace)
      throws IOException {
    return least(kind, left, right);
  }
}
