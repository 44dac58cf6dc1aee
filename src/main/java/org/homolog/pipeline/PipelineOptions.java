package org.homolog.pipeline;

import org.homolog.clustering.ClusteringOptions;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.retrieval.RetrievalOptions;
import org.homolog.verification.VerificationOptions;

/** The options of all stages that lead to groups. */
public record PipelineOptions(
    FingerprintOptions fingerprint,
    RetrievalOptions retrieval,
    VerificationOptions verification,
    ClusteringOptions clustering) {
  public static final PipelineOptions DEFAULTS =
      new PipelineOptions(
          FingerprintOptions.DEFAULTS,
          RetrievalOptions.DEFAULTS,
          VerificationOptions.DEFAULTS,
          ClusteringOptions.DEFAULTS);

  /** The same with other options of what is a pair. */
  PipelineOptions with(VerificationOptions other) {
    return new PipelineOptions(fingerprint, retrieval, other, clustering);
  }
}
