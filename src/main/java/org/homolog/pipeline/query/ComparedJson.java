package org.homolog.pipeline.query;

import java.util.List;
import org.homolog.difference.DifferenceText;
import org.homolog.pipeline.query.QueryJson.Lines;
import org.homolog.pipeline.query.QueryJson.Measures;

/** Two modules side by side, as {@code compare --json} prints them. */
public record ComparedJson(
    Measures measures, List<Lines> matches, String summary, List<String> difference) {
  private static final int CONTEXT = 3;

  /** The difference as the lines that differ and a few around them. */
  public static ComparedJson of(Compared compared) {
    return new ComparedJson(
        Measures.of(compared.likeness()),
        Lines.of(compared.matches()),
        compared.difference().summary(),
        new DifferenceText(CONTEXT).lines(compared.difference()));
  }
}
