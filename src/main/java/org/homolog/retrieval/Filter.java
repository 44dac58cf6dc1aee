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
   * @param left weight of the form whose place is at {@code leftRank} of {@link
   *     CandidateSearch#places()}
   * @param right weight of the form searched with, {@code rightRank} likewise, or {@link
   *     CandidatePair#QUERY}
   */
  default double least(Kind kind, double left, double right, int leftRank, int rightRank)
      throws IOException {
    return least(kind, left, right);
  }
}
