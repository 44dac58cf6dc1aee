package org.homolog.pipeline.unit;

import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.retrieval.Filter;
import org.homolog.verification.Verifier;

/** Takes the forms that can reach a similarity. */
public record Threshold(double similarity) implements Filter {
  @Override
  public double least(Kind kind, double left, double right) {
    return Verifier.least(kind, left, right, similarity);
  }
}
