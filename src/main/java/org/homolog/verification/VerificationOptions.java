package org.homolog.verification;

/**
 * @param minConfidence the probability of a common origin from which two modules, or two functions,
 *     are a pair
 */
public record VerificationOptions(double minConfidence) {
  public static final VerificationOptions DEFAULTS = new VerificationOptions(0.6);

  public VerificationOptions {
    if (!(minConfidence > 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "the least confidence lies in (0, 1], not " + minConfidence);
    }
  }

  /** Which pairs are clone pairs. */
  public Cut cut() {
    return new Cut(minConfidence);
  }
}
