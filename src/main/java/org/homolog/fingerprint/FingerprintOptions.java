package org.homolog.fingerprint;

/**
 * @param minFunctionTokens tokens of its blind form that make a function a code unit of its own
 */
public record FingerprintOptions(int minFunctionTokens) {
  public static final FingerprintOptions DEFAULTS = new FingerprintOptions(40);

  public FingerprintOptions {
    if (minFunctionTokens < 10) {
      throw new IllegalArgumentException(
          "a function unit has at least 10 tokens, not " + minFunctionTokens);
    }
  }
}
