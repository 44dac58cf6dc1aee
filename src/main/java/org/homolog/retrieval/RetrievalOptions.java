package org.homolog.retrieval;

/**
 * From which estimates on a pair is a candidate. Those of resemblance are half of what the default
 * thresholds ask for at least, as an estimate may fall short.
 *
 * @param minResemblance estimated resemblance of modules
 * @param minFunctionResemblance estimated resemblance of functions
 * @param minContainment estimated containment of either
 */
public record RetrievalOptions(
    double minResemblance, double minFunctionResemblance, double minContainment) {
  public static final RetrievalOptions DEFAULTS = new RetrievalOptions(0.07, 0.125, 0.45);

  public RetrievalOptions {
    if (!(isShare(minResemblance) && isShare(minFunctionResemblance) && isShare(minContainment))) {
      throw new IllegalArgumentException(
          "resemblance and containment of candidates lie in (0, 1], not %s, %s and %s"
              .formatted(minResemblance, minFunctionResemblance, minContainment));
    }
  }

  private static boolean isShare(double value) {
    return value > 0 && value <= 1;
  }

  /** The estimated resemblance of modules, or of functions. */
  public double minResemblance(boolean modules) {
    return modules ? minResemblance : minFunctionResemblance;
  }
}
