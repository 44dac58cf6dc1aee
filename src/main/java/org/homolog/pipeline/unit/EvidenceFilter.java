package org.homolog.pipeline.unit;

import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.retrieval.Filter;
import org.homolog.verification.EvidenceSketches;

/**
 * Takes the forms that can reach a similarity by what their evidence shares with that of one unit.
 *
 * @param sketch of the unit, among those of the forms by rank
 */
public record EvidenceFilter(Threshold threshold, EvidenceSketches.Sketch sketch)
    implements Filter {
  @Override
  public double least(Kind kind, double left, double right) {
    return threshold.least(kind, left, right);
  }

  @Override
  public double least(Kind kind, double left, double right, int leftRank, int rightRank) {
    return sketch.least(kind, left, right, leftRank, threshold.similarity());
  }
}
