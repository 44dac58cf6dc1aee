package org.homolog.pipeline.query;

import java.util.List;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.verification.MatchOptions;
import org.homolog.verification.Matcher;

/** The lines that two units share. */
final class MatchedRuns {
  private static final Matcher MATCHER = new Matcher(MatchOptions.DEFAULTS);

  private MatchedRuns() {}

  /** In the order of the left; runs that follow one another on the same lines are one. */
  static List<MatchedLines> of(TokenSequence left, TokenSequence right) {
    return MATCHER.match(left, right).stream()
        .map(match -> new MatchedLines(match.leftLines(left), match.rightLines(right)))
        .distinct()
        .toList();
  }
}
