package org.homolog.verification;

/**
 * Evidence as one number, for columns of millions of pairs: shares in steps of 1/255, amounts in
 * steps of an eighth of an octave, counts up to {@value #MOST}.
 */
public final class EvidenceCode {
  private static final int BYTE = 255;
  private static final int SHORT = 0xFFFF;
  private static final int MOST = SHORT;
  private static final double STEPS = 8;

  private EvidenceCode() {}

  /** The number that stands for some evidence. */
  public static long encode(Evidence evidence) {
    Evidence.Code code = evidence.code();
    Evidence.Data data = evidence.data();
    long bits = share(code.runs());
    bits = bits << 8 | share(code.names());
    bits = bits << 8 | amount(code.shared());
    bits = bits << 8 | amount(code.comments());
    bits = bits << 16 | Math.min(data.agreeing(), MOST);
    return bits << 16 | Math.min(data.conflicting(), MOST);
  }

  private static long share(double share) {
    return Math.round(BYTE * Math.clamp(share, 0, 1));
  }

  private static long amount(double amount) {
    return Math.min(BYTE, Math.round(STEPS * Math.log1p(amount) / Math.log(2)));
  }

  /** The evidence without what is not kept: structure, and all of the data but the counts. */
  public static Evidence decode(long bits) {
    return new Evidence(
        new Evidence.Code(
            (bits >>> 56 & BYTE) / (double) BYTE,
            0,
            0,
            weight(bits >>> 40 & BYTE),
            (bits >>> 48 & BYTE) / (double) BYTE,
            0,
            weight(bits >>> 32 & BYTE),
            0),
        new Evidence.Data((int) (bits >>> 16 & SHORT), (int) (bits & SHORT), 0, 0),
        0);
  }

  private static double weight(long steps) {
    return Math.pow(2, steps / STEPS) - 1;
  }
}
