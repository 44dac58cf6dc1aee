package org.homolog.evaluation;

import java.util.List;

/**
 * How many labelled pairs of one kind and label came out as module pairs.
 *
 * @param wrong positives that did not, or negatives that did
 */
public record Score(String kind, String label, int pairs, int found, List<LabelledPair> wrong) {
  public Score {
    wrong = List.copyOf(wrong);
  }
}
