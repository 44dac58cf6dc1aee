package org.homolog.pipeline.query;

/**
 * Bounds of an answer, so that its size and the memory that it takes do not depend on what is asked
 * and on how often the index holds it. What is left out is counted.
 *
 * @param tokens that a source may have: what it takes to read them is in proportion
 * @param functions of a source that are searched for, equal ones counted once
 * @param hits of all functions together
 * @param members that are listed of a hit
 * @param allMembers that are listed of all hits together, one of each hit aside
 * @param matches that are listed of all hits together
 * @param repeats functions of the source that are listed as equal to the one of a hit
 */
public record AnswerLimits(
    int tokens, int functions, int hits, int members, int allMembers, int matches, int repeats) {
  public static final AnswerLimits DEFAULTS =
      new AnswerLimits(Integer.MAX_VALUE, 1_000, 2_000, 500, 5_000, 20_000, 20);

  /** Those of a site, which answers anyone: a source of 2 MB may have two million tokens. */
  public static final AnswerLimits SITE = DEFAULTS.withTokens(1_000_000);

  public AnswerLimits {
    if (tokens < 1
        || functions < 1
        || hits < 1
        || members < 1
        || allMembers < 0
        || matches < 0
        || repeats < 0) {
      throw new IllegalArgumentException(
          "an answer has one token, function, hit and member at least, and no limit is negative");
    }
  }

  private AnswerLimits withTokens(int most) {
    return new AnswerLimits(most, functions, hits, members, allMembers, matches, repeats);
  }
}
