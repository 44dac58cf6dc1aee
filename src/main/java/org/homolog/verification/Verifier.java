package org.homolog.verification;

import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.WeightedSet;

/** Compares two code units exactly; see the package's page for the formula. */
public final class Verifier {
  private static final double DOUBT = 5.0 * WeightedSet.UNIT;
  private static final double EVIDENCE_DOUBT = 3.0 * WeightedSet.UNIT;
  private static final double ENTRY_DOUBT = WeightedSet.UNIT;

  /** The greatest similarity of units whose canonical forms differ. */
  private static final double UNEQUAL = Math.nextDown(1.0);

  private Verifier() {}

  /** How alike two units are, whichever comes first. */
  public static Likeness verify(
      Digests left, Features leftFeatures, Digests right, Features rightFeatures) {
    WeightedSet a = leftFeatures.shingles();
    WeightedSet b = rightFeatures.shingles();
    boolean equal = left.canonical() == right.canonical();
    boolean comparable = leftFeatures.data() == rightFeatures.data();
    double shared = comparable ? a.intersection(b) : 0;
    double union = a.total() + b.total() - shared;
    double lighter = Math.min(a.total(), b.total());
    CloneType type = type(left, right);
    return new Likeness(
        type,
        type == CloneType.T2 && isSugar(left, right),
        equal ? 1 : Math.min(UNEQUAL, similarity(leftFeatures, rightFeatures, shared, union)),
        union == 0 ? 1 : shared / union,
        lighter == 0 ? 1 : shared / lighter);
  }

  private static double similarity(Features left, Features right, double shared, double union) {
    if (left.data() && right.data()) {
      return 2 * shared / (shared + union + ENTRY_DOUBT);
    }
    double structure = shared / (union + DOUBT);
    double common = left.evidence().intersection(right.evidence());
    double evidence =
        common / (left.evidence().total() + right.evidence().total() - common + EVIDENCE_DOUBT);
    return Math.sqrt(structure * (1 + evidence) / 2);
  }

  private static CloneType type(Digests left, Digests right) {
    if (left.exact() == right.exact()) {
      return CloneType.T1;
    }
    boolean renamed =
        left.canonical() == right.canonical() || left.parameterized() == right.parameterized();
    return renamed ? CloneType.T2 : CloneType.T3;
  }

  /**
   * Whether units of one canonical or parameterized form differ by more than names, or names and
   * literals.
   */
  private static boolean isSugar(Digests left, Digests right) {
    return left.canonical() == right.canonical()
        ? left.surface() != right.surface()
        : left.shape() != right.shape();
  }
}
