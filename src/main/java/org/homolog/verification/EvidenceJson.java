package org.homolog.verification;

/**
 * Evidence as results carry it.
 *
 * @param runs share of the code that is the same with its names, free of the house frame
 * @param shared how many runs of code that is
 * @param names share of names and strings in common, free of the house frame
 * @param comments weight of the comment lines in common
 * @param agreeing values that agree at one path
 * @param conflicting values that differ at one path
 * @param words all of it in words
 */
public record EvidenceJson(
    double runs,
    double shared,
    double names,
    double comments,
    int agreeing,
    int conflicting,
    String words) {
  private static final double DECIMALS = 1000;

  /** The evidence behind a likeness. */
  public static EvidenceJson of(Likeness likeness) {
    Evidence.Code code = likeness.evidence().code();
    Evidence.Data data = likeness.evidence().data();
    return new EvidenceJson(
        cut(code.runs()),
        cut(code.shared()),
        cut(code.names()),
        cut(code.comments()),
        data.agreeing(),
        data.conflicting(),
        EvidenceText.of(likeness));
  }

  private static double cut(double value) {
    return Math.floor(value * DECIMALS) / DECIMALS;
  }
}
