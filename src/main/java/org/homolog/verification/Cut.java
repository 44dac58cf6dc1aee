package org.homolog.verification;

/**
 * Which pairs are clone pairs: those of enough confidence. Of modules of code that are written as
 * differently as no copies are that have been read, more confidence is asked for: what they share
 * may be one function.
 *
 * @param confidence from which units are a pair
 */
public record Cut(double confidence) {
  /** The similarity of two modules below which more confidence is asked for. */
  private static final double FAR = 0.25;

  /** How much more confidence is asked for there. */
  private static final double MORE = 0.3;

  /** The part of the tokens in tables from which on similarity says little of two modules. */
  private static final double MUCH_DATA = 0.3;

  public Cut {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies in [0, 1], not " + confidence);
    }
  }

  /**
   * Whether two units of such a likeness are a pair.
   *
   * @param functions whether they are functions
   */
  public boolean takes(Likeness likeness, boolean functions) {
    boolean far =
        !functions && likeness.similarity() < FAR && likeness.evidence().dataShare() < MUCH_DATA;
    return likeness.confidence() >= (far ? Math.min(1, confidence + MORE) : confidence);
  }
}
