package org.homolog.verification;

import java.util.ArrayList;
import java.util.List;

/** Says evidence in words, for people. */
public final class EvidenceText {
  private static final double PERCENT = 100;

  private EvidenceText() {}

  /**
   * Says as one line what speaks for a common origin of two units, and against it: {@code 92 values
   * agree, 3 conflict; 41 % of the code is the same with its names; 30 % of the names and strings are
   * shared; 2 comment lines are shared that few have}.
   */
  public static String of(Likeness likeness) {
    if (likeness.confidence() == 1) {
      return "equal code";
    }
    Evidence evidence = likeness.evidence();
    Evidence.Code code = evidence.code();
    Evidence.Data data = evidence.data();
    List<String> parts = new ArrayList<>();
    if (data.agreeing() + data.conflicting() > 0) {
      parts.add(
          "%,d %s, %,d %s"
              .formatted(
                  data.agreeing(),
                  data.agreeing() == 1 ? "value agrees" : "values agree",
                  data.conflicting(),
                  data.conflicting() == 1 ? "conflicts" : "conflict"));
    }
    parts.add("%s of the code is the same with its names".formatted(percent(code.runs())));
    parts.add("%s of the names and strings are shared".formatted(percent(code.names())));
    if (code.comments() >= 0.5) {
      parts.add(
          Math.round(code.comments()) == 1
              ? "a comment line is shared that few have"
              : "%,d comment lines are shared that few have".formatted(Math.round(code.comments())));
    }
    return String.join("; ", parts);
  }

  private static String percent(double share) {
    return "%d %%".formatted((int) (PERCENT * share));
  }
}
