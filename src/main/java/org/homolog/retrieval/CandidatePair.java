package org.homolog.retrieval;

import java.util.Comparator;

/**
 * Two forms that share enough selected shingles to be compared.
 *
 * @param left the number of the lighter form
 * @param score estimated resemblance
 * @param most the weight that they share at most: two standard errors more than estimated
 */
public record CandidatePair(int left, int right, float score, float most) {
  /** Stands for a form that was searched with and is not in the list. */
  public static final int QUERY = -1;

  /** By the estimated resemblance of the left to one right. */
  public static final Comparator<CandidatePair> NEAREST_FIRST =
      (one, other) ->
          one.score == other.score
              ? Integer.compare(one.left, other.left)
              : Float.compare(other.score, one.score);
}
