package org.homolog.verification;

import java.util.List;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;

/** Compares two code units exactly; see the package's page for the formula. */
public final class Verifier {
  private static final double DOUBT = 5.0 * WeightedSet.UNIT;
  private static final double EVIDENCE_DOUBT = 3.0 * WeightedSet.UNIT;
  private static final double ENTRY_DOUBT = WeightedSet.UNIT;

  /** How much more than structure, at most, evidence says. */
  private static final double MOST_EVIDENCE = 2;

  /** The greatest similarity of units whose canonical forms differ. */
  private static final double UNEQUAL = Math.nextDown(1.0);

  private Verifier() {}

  /** How alike two units are, whichever comes first. */
  public static Likeness verify(
      Digests left, Features leftFeatures, Digests right, Features rightFeatures) {
    return verify(List.of(left), leftFeatures, List.of(right), rightFeatures);
  }

  /**
   * How alike two canonical forms are, whichever comes first.
   *
   * @param lefts of all units of the left form: the type is the nearest of any two
   */
  public static Likeness verify(
      List<Digests> lefts, Features leftFeatures, List<Digests> rights, Features rightFeatures) {
    boolean comparable = leftFeatures.kind() == rightFeatures.kind();
    return likeness(
        lefts,
        leftFeatures,
        rights,
        rightFeatures,
        comparable ? leftFeatures.shingles().intersection(rightFeatures.shingles()) : 0,
        leftFeatures.evidence().intersection(rightFeatures.evidence()));
  }

  static Likeness likeness(
      List<Digests> lefts,
      Features leftFeatures,
      List<Digests> rights,
      Features rightFeatures,
      double shared,
      double common) {
    boolean equal = lefts.getFirst().canonical() == rights.getFirst().canonical();
    double left = leftFeatures.shingles().total();
    double right = rightFeatures.shingles().total();
    double union = left + right - shared;
    double lighter = Math.min(left, right);
    return typed(
        lefts,
        rights,
        equal ? 1 : similarity(leftFeatures, rightFeatures, shared, common),
        union == 0 ? 1 : shared / union,
        lighter == 0 ? 1 : shared / lighter);
  }

  /** The same likeness of units with other texts, of which the forms are the same. */
  public static Likeness typed(Likeness likeness, List<Digests> lefts, List<Digests> rights) {
    return typed(
        lefts, rights, likeness.similarity(), likeness.resemblance(), likeness.containment());
  }

  private static Likeness typed(
      List<Digests> lefts,
      List<Digests> rights,
      double similarity,
      double resemblance,
      double containment) {
    CloneType type = CloneType.T3;
    boolean sugar = true;
    for (Digests one : lefts) {
      for (Digests other : rights) {
        CloneType own = type(one, other);
        if (own.compareTo(type) < 0) {
          type = own;
          sugar = true;
        }
        if (own == type) {
          sugar &= isSugar(one, other);
        }
      }
    }
    return new Likeness(type, type == CloneType.T2 && sugar, similarity, resemblance, containment);
  }

  /**
   * The weight that two units of a kind and of these weights have to share at least to reach a
   * similarity, unless their canonical forms are equal.
   */
  public static double least(Kind kind, double left, double right, double threshold) {
    return inverse(kind, left, right, 1, 1, threshold);
  }

  /**
   * The same of units whose evidence is known to share no more than this.
   *
   * @param common the weight that their evidence shares
   * @param evidence the sum of the weights of both units' evidence
   */
  static double least(
      Kind kind, double left, double right, double common, double evidence, double threshold) {
    double total = evidence + EVIDENCE_DOUBT;
    return inverse(kind, left, right, 2 * common / total, common / (total - common), threshold);
  }

  /** The shared weight that makes a similarity. */
  private static double inverse(
      Kind kind, double left, double right, double dice, double jaccard, double threshold) {
    double both = left + right;
    return switch (kind) {
      case DATA -> threshold * (both + ENTRY_DOUBT) / 2;
      case FUNCTION -> {
        double index = 2 * threshold * threshold / (1 + jaccard);
        yield index * (both + DOUBT) / (1 + index);
      }
      case MODULE -> structure(threshold, dice) * (both + DOUBT) / 2;
    };
  }

  /** The least structure with which evidence makes a module's similarity. */
  private static double structure(double similarity, double dice) {
    return Math.max(2 * similarity / (1 + MOST_EVIDENCE), 2 * similarity - dice);
  }

  /**
   * The similarities of units of different canonical forms, all with all.
   *
   * @return for each unit its similarity to each one before it
   */
  public static double[][] similarities(List<Features> units) {
    var shingles = new Overlaps(units.stream().map(Features::shingles).toList());
    var evidence = new Overlaps(units.stream().map(Features::evidence).toList());
    double[][] similarities = new double[units.size()][];
    for (int right = 0; right < similarities.length; right++) {
      Features unit = units.get(right);
      double[] row = new double[right];
      int[] shared = shingles.next();
      int[] common = evidence.next();
      for (int left = 0; left < right; left++) {
        Features other = units.get(left);
        double both = other.kind() == unit.kind() ? shared[left] : 0;
        row[left] = similarity(other, unit, both, common[left]);
      }
      similarities[right] = row;
    }
    return similarities;
  }

  /**
   * How alike two units of different canonical forms are.
   *
   * @param shared the weight that their shingles share
   * @param common the weight that their evidence shares
   */
  static double similarity(Features left, Features right, double shared, double common) {
    double total = left.evidence().total() + right.evidence().total() + EVIDENCE_DOUBT;
    return Math.min(
        UNEQUAL,
        similarity(
            left.kind(),
            shared,
            left.shingles().total(),
            right.shingles().total(),
            2 * common / total,
            common / (total - common)));
  }

  /**
   * @param shared weight of what both shapes have
   * @param dice coefficient of the evidence
   * @param jaccard index of the evidence
   */
  private static double similarity(
      Kind kind, double shared, double left, double right, double dice, double jaccard) {
    return switch (kind) {
      case DATA -> 2 * shared / (left + right + ENTRY_DOUBT);
      case FUNCTION -> Math.sqrt(shared / (left + right - shared + DOUBT) * (1 + jaccard) / 2);
      case MODULE -> {
        double structure = 2 * shared / (left + right + DOUBT);
        yield (structure + Math.min(dice, MOST_EVIDENCE * structure)) / 2;
      }
    };
  }

  private static CloneType type(Digests left, Digests right) {
    if (left.exact() == right.exact()) {
      return CloneType.T1;
    }
    boolean renamed =
        left.canonical() == right.canonical()
            || left.parameterized() == right.parameterized()
            || left.translated() == right.translated();
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
