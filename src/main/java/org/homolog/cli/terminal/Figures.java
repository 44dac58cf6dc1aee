package org.homolog.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.homolog.corpus.LineRange;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Repeats;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.verification.Likeness;

/** Measures as people read them. */
public final class Figures {
  private static final double THOUSAND = 1000;
  private static final int SHOWN = 6;

  private Figures() {}

  /** Three decimals, cut off and not rounded, so that 1.000 stands for equal forms only. */
  public static double cut(double measure) {
    return Math.floor(measure * THOUSAND + 1e-9) / THOUSAND;
  }

  /** {@code T2 sugar}. */
  public static String type(Likeness likeness) {
    return likeness.type() + (likeness.sugar() ? " sugar" : "");
  }

  /** The first matches: {@code 3-17=5-19}. */
  public static String matches(List<MatchedLines> matches) {
    return matches(matches, 0);
  }

  /** The first matches of a hit. */
  public static String matches(Similar hit) {
    return matches(hit.matches(), hit.moreMatches());
  }

  /** The functions that are equal to the one of a hit: {@code equal: 11-19, 21-29, and 3 more}. */
  public static String repeats(Repeats repeats) {
    String lines =
        repeats.lines().stream().map(LineRange::toString).collect(Collectors.joining(", "));
    return "equal: "
        + lines
        + (repeats.more() > 0 ? ", and %,d more".formatted(repeats.more()) : "");
  }

  private static String matches(List<MatchedLines> matches, int unlisted) {
    if (matches.isEmpty()) {
      return "";
    }
    String shown =
        matches.stream()
            .limit(SHOWN)
            .map(match -> match.left() + "=" + match.right())
            .collect(Collectors.joining(", "));
    int more = matches.size() - SHOWN + unlisted;
    return "  [" + shown + (more > 0 ? ", and " + more + " more" : "") + "]";
  }
}
