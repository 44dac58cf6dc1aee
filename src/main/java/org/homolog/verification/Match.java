package org.homolog.verification;

import java.util.Comparator;
import org.homolog.corpus.LineRange;
import org.homolog.fingerprint.TokenSequence;

/**
 * A run of tokens that two code units share.
 *
 * @param leftStart index of its first token in the left sequence
 * @param rightStart index of its first token in the right sequence
 * @param length in tokens
 */
public record Match(int leftStart, int rightStart, int length) implements Comparable<Match> {
  private static final Comparator<Match> ORDER =
      Comparator.comparingInt(Match::leftStart).thenComparingInt(Match::rightStart);

  public Match {
    if (leftStart < 0 || rightStart < 0 || length < 1) {
      throw new IllegalArgumentException(
          "no match: %d, %d, %d".formatted(leftStart, rightStart, length));
    }
  }

  /** The same match seen from the other side. */
  public Match swapped() {
    return new Match(rightStart, leftStart, length);
  }

  /** The source lines it covers on the left. */
  public LineRange leftLines(TokenSequence left) {
    return lines(left.lines(), leftStart);
  }

  /** The source lines it covers on the right. */
  public LineRange rightLines(TokenSequence right) {
    return lines(right.lines(), rightStart);
  }

  /** A normal form moves code, so that a match may begin on a later line than it ends. */
  private LineRange lines(int[] lines, int start) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int i = start; i < start + length; i++) {
      first = Math.min(first, lines[i]);
      last = Math.max(last, lines[i]);
    }
    return new LineRange(first, last);
  }

  @Override
  public int compareTo(Match other) {
    return ORDER.compare(this, other);
  }
}
