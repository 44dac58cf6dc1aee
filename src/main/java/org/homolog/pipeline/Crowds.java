package org.homolog.pipeline;

import java.io.IOException;
import java.util.List;
import org.homolog.retrieval.CandidatePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.Likeness;

/**
 * Keeps the number of pairs linear where hundreds of variants are nearly equal: once a variant has
 * {@value #CROWD} others that are, those that come later follow it instead of being compared with
 * everything that it is like (the leader algorithm, Hartigan 1975).
 */
final class Crowds {
  /** The similarity of nearly equal variants. */
  static final double NEAR = 0.9;

  private static final int CROWD = 8;

  /** Of the nearest candidates, how many are looked at. */
  private static final int TRIES = 3;

  private final int[] near;
  private final Comparison comparison;

  Crowds(int units, Comparison comparison) {
    near = new int[units];
    this.comparison = comparison;
  }

  /**
   * Whether the unit on the right of the candidates follows one that has its crowd.
   *
   * @param candidates the nearest first
   */
  boolean take(List<CandidatePair> candidates, ClonePairs pairs) throws IOException {
    int tries = 0;
    for (CandidatePair candidate : candidates) {
      if (near[candidate.left()] >= CROWD) {
        Likeness likeness = comparison.compare(candidate.left(), candidate.right());
        if (likeness.similarity() >= NEAR) {
          pairs.follow(candidate.left(), candidate.right(), likeness);
          return true;
        }
        if (++tries == TRIES) {
          return false;
        }
      }
    }
    return false;
  }

  /** Two units that are found by those after them were compared. */
  void add(int left, int right, Likeness likeness) {
    if (likeness.similarity() >= NEAR) {
      near[left]++;
      near[right]++;
    }
  }
}
