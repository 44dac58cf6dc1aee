package org.homolog.verification;

import java.util.Arrays;
import java.util.List;
import org.homolog.fingerprint.TokenSequence;

/**
 * Finds the token runs that two code units share: greedy string tiling, longest first, none
 * overlapping another on either side (Wise 1993; Prechelt, Malpohl and Philippsen 2002).
 *
 * <p>Runs are found by their hashes and extended by binary search over prefix hashes, so that the
 * time is near linear in the tokens whatever repeats; {@link MatchOptions#maxOccurrences} bounds
 * it.
 */
public final class Matcher {
  private final MatchOptions options;

  public Matcher(MatchOptions options) {
    this.options = options;
  }

  /**
   * The matches of two blind forms in the order of the left; swapping the sides swaps the starts.
   */
  public List<Match> match(TokenSequence left, TokenSequence right) {
    int[] a = left.symbols();
    int[] b = right.symbols();
    boolean swap = a.length != b.length ? a.length > b.length : Arrays.compare(a, b) > 0;
    List<Match> matches = swap ? match(b, a).stream().map(Match::swapped).toList() : match(a, b);
    return matches.stream().sorted().toList();
  }

  private List<Match> match(int[] left, int[] right) {
    if (Math.min(left.length, right.length) < options.minLength()) {
      return List.of();
    }
    return new Tiling(left.length, right.length, options.minLength())
        .tile(new SharedRuns(left, right, options).find());
  }
}
