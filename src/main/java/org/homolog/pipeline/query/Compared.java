package org.homolog.pipeline.query;

import java.util.List;
import org.homolog.difference.Difference;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.verification.Likeness;

/**
 * Two modules side by side.
 *
 * @param matches lines that both have
 */
public record Compared(Likeness likeness, List<MatchedLines> matches, Difference difference) {
  public Compared {
    matches = List.copyOf(matches);
  }
}
