package org.homolog.verification;

/**
 * Which pairs are clone pairs: those of enough confidence. Far below the similarity that copies
 * have, more of it is asked for.
 *
 * @param confidence from which units are a pair
 */
public record Cut(double confidence) {
  public Cut {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies in [0, 1], not " + confidence);
    }
  }

  /** Whether two units of such a likeness are a pair. */
  public boolean takes(Likeness likeness) {
    return likeness.confidence() >= confidence;
  }
}
