package org.homolog.verification;

/** Says evidence in words, for people. */
public final class EvidenceText {
  private static final double PERCENT = 100;

  private EvidenceText() {}

  /**
   * Says as one line what speaks for a common origin of two units, and against it: {@code 92 values
   * agree, 3 conflict; 41 % of the code is the same with its names; 30 % of the names and strings
   * are shared; 2 comment lines are shared that few have}.
   */
  public static String of(Likeness likeness) {
    if (likeness.confidence() == 1) {
      return "equal code";
    }
    Evidence evidence = likeness.evidence();
    Evidence.Code code = evidence.code();
    Evidence.Data data = evidence.data();
    var text = new StringBuilder();
    if (data.agreeing() + data.conflicting() > 0) {
      text.append(data.agreeing())
          .append(data.agreeing() == 1 ? " value agrees, " : " values agree, ");
      text.append(data.conflicting());
      text.append(data.conflicting() == 1 ? " conflicts; " : " conflict; ");
    }
    text.append(percent(code.runs())).append(" of the code is the same with its names; ");
    text.append(percent(code.names())).append(" of the names and strings are shared");
    long comments = Math.round(code.comments());
    if (comments == 1) {
      text.append("; a comment line is shared that few have");
    } else if (comments > 1) {
      text.append("; ").append(comments).append(" comment lines are shared that few have");
    }
    return text.toString();
  }

  private static String percent(double share) {
    return (int) (PERCENT * share) + " %";
  }
}
