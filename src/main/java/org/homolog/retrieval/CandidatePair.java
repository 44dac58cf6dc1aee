package org.homolog.retrieval;

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
}
