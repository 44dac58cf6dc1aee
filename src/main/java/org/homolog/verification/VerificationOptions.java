package org.homolog.verification;

/**
 * @param threshold similarity from which two modules are a pair
 * @param functionThreshold similarity from which two functions are a pair
 */
public record VerificationOptions(double threshold, double functionThreshold) {
  public static final VerificationOptions DEFAULTS = new VerificationOptions(0.37, 0.5);

  public VerificationOptions {
    if (!(threshold > 0 && threshold <= 1 && functionThreshold > 0 && functionThreshold <= 1)) {
      throw new IllegalArgumentException(
          "thresholds lie in (0, 1], not %s and %s".formatted(threshold, functionThreshold));
    }
  }

  /** The threshold of modules, or of functions. */
  public double threshold(boolean modules) {
    return modules ? threshold : functionThreshold;
  }
}
