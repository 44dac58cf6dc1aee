package org.homolog.verification;

/**
 * @param minLength tokens from which a run is a match
 * @param maxOccurrences how often a run of {@code minLength} tokens may occur on either side to be
 *     compared with all its occurrences on the other; beyond, the first is compared with the first,
 *     the second with the second, and the last with the last
 */
public record MatchOptions(int minLength, int maxOccurrences) {
  public static final MatchOptions DEFAULTS = new MatchOptions(12, 16);

  public MatchOptions {
    if (minLength < 1 || maxOccurrences < 1) {
      throw new IllegalArgumentException(
          "minLength and maxOccurrences are at least 1, not %d and %d"
              .formatted(minLength, maxOccurrences));
    }
  }
}
