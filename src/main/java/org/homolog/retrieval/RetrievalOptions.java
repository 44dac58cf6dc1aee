package org.homolog.retrieval;

/**
 * @param minResemblance estimated resemblance from which a pair is a candidate
 * @param minContainment estimated containment from which a pair is a candidate
 */
public record RetrievalOptions(double minResemblance, double minContainment) {
  public static final RetrievalOptions DEFAULTS = new RetrievalOptions(0.06, 0.5);

  public RetrievalOptions {
    if (!(minResemblance > 0 && minResemblance <= 1 && minContainment > 0 && minContainment <= 1)) {
      throw new IllegalArgumentException(
          "resemblance and containment of candidates lie in (0, 1], not %s and %s"
              .formatted(minResemblance, minContainment));
    }
  }
}
