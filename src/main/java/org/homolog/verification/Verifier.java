package org.homolog.verification;

import java.util.List;
import java.util.function.Function;
import org.homolog.fingerprint.Entries;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;

/** Compares two code units exactly; see the package's page for the formula. */
public final class Verifier {
  private static final double DOUBT = 5.0 * WeightedSet.UNIT;
  private static final double EVIDENCE_DOUBT = 3.0 * WeightedSet.UNIT;
  private static final double ENTRY_DOUBT = WeightedSet.UNIT;

  /** The part of their runs up to which the modules of a house are equal by its frame alone. */
  private static final double NEAREST_FRAME = 0.55;

  /** The part from which on modules are copies, whatever the frame. */
  private static final double COPIES = 0.7;

  /** How much more than structure, at most, evidence says of a module's similarity. */
  private static final double MOST_EVIDENCE = 2;

  /** The most bits that an entry says of a similarity. */
  private static final int MOST_BITS = 8;

  /** The greatest similarity of units whose canonical forms differ. */
  private static final double UNEQUAL = Math.nextDown(1.0);

  private final ConfidenceModel model;

  public Verifier(ConfidenceModel model) {
    this.model = model;
  }

  /**
   * How alike two canonical forms are, whichever comes first. The clone type is the nearest of any
   * two units of theirs.
   */
  public Likeness verify(Profile left, Profile right) {
    return likeness(left, right, shared(left, right));
  }

  /** The probability that two units of different canonical forms have a common origin. */
  double confidence(Profile left, Profile right, Shared shared) {
    boolean functions = left.features().kind() == Kind.FUNCTION;
    return model.confidence(functions, evidence(left, right, shared));
  }

  /**
   * The weights that two units share.
   *
   * @param shingles of all they are
   * @param evidence of all it is
   * @param framed of the runs, the frame included
   * @param runs free of the frame, and so on
   */
  record Shared(
      double shingles,
      double evidence,
      double framed,
      double runs,
      double names,
      double values,
      double comments) {
    Shared withNames(FramedSet.Shared known) {
      return new Shared(shingles, known.framed(), framed, runs, known.free(), values, comments);
    }
  }

  static Shared shared(Profile left, Profile right) {
    return shared(
        left, right, left.runs().shared(right.runs()), left.names().shared(right.names()));
  }

  static Shared shared(Profile left, Profile right, FramedSet.Shared runs, FramedSet.Shared names) {
    return new Shared(
        left.features().shingles().intersection(right.features().shingles()),
        names.framed(),
        runs.framed(),
        runs.free(),
        names.free(),
        left.values().shared(right.values()).free(),
        left.comments().shared(right.comments()).free());
  }

  /**
   * Whether two units can reach a confidence.
   *
   * @param most the weights that they share, as far as they are known, else the most they can be
   */
  boolean mayReach(Profile left, Profile right, Shared most, double confidence) {
    return ConfidenceModel.weightOfData(dataShare(left, right)) > 0 // the data may say more
        || confidence(left, right, most) >= confidence;
  }

  /** The most that two units can share which share these runs. */
  static Shared most(Profile left, Profile right, FramedSet.Shared runs) {
    return new Shared(
        lesser(left, right, unit -> unit.features().shingles()),
        0,
        runs.framed(),
        runs.free(),
        lesser(left, right, unit -> unit.names().set()),
        0,
        lesser(left, right, unit -> unit.comments().set()));
  }

  private static double lesser(Profile left, Profile right, Function<Profile, WeightedSet> set) {
    return Math.min(set.apply(left).total(), set.apply(right).total());
  }

  private static double dataShare(Profile left, Profile right) {
    return Math.min(left.features().entries().share(), right.features().entries().share());
  }

  /** What speaks for a common origin of two units. */
  public static Evidence evidence(Profile left, Profile right) {
    return evidence(left, right, shared(left, right));
  }

  static Evidence evidence(Profile left, Profile right, Shared shared) {
    double runs = both(left, right, unit -> unit.runs().set());
    double shingles = both(left, right, unit -> unit.features().shingles());
    double names = lesser(left, right, unit -> unit.names().set());
    double dataShare = dataShare(left, right);
    double framed = 2 * shared.framed() / (runs + DOUBT);
    double free = 2 * shared.runs() / (runs + DOUBT);
    return new Evidence(
        new Evidence.Code(
            free + beyondFrames(left, framed, dataShare) * (framed - free),
            framed,
            2 * shared.shingles() / (shingles + DOUBT),
            shared.runs() / WeightedSet.UNIT,
            shared.names() / (names + EVIDENCE_DOUBT),
            shared.shingles() / WeightedSet.UNIT,
            shared.comments() / WeightedSet.UNIT,
            renamed(left, right)),
        ConfidenceModel.weightOfData(dataShare) > 0
            ? DataComparison.of(left, right, shared.values(), ENTRY_DOUBT)
            : Evidence.Data.NONE,
        dataShare);
  }

  /**
   * Tells by what part two units are nearer to each other than the frame of a house brings its
   * modules, in which case the frame says nothing of them: of many copies on one wiki what they
   * have in common is counted as the wiki's frame. Tables of one schema may be as near.
   */
  private static double beyondFrames(Profile unit, double framed, double dataShare) {
    if (unit.features().kind() == Kind.FUNCTION) {
      return 0;
    }
    double near = Math.clamp((framed - NEAREST_FRAME) / (COPIES - NEAREST_FRAME), 0, 1);
    return near * (1 - ConfidenceModel.weightOfData(dataShare));
  }

  /** The weight of two sets; where one is of a part, the other counts no more than that. */
  private static double both(Profile left, Profile right, Function<Profile, WeightedSet> set) {
    return left.isPart() || right.isPart()
        ? 2 * lesser(left, right, set)
        : (double) set.apply(left).total() + set.apply(right).total();
  }

  /**
   * The part of what two units are under a consistent renaming that is free of the house frame, 0
   * where they differ by more.
   */
  private static double renamed(Profile left, Profile right) {
    if (!isRenamed(left, right)) {
      return 0;
    }
    FramedSet.Shared forms = left.renamedForms().shared(right.renamedForms());
    return forms.framed() == 0 ? 1 : forms.free() / forms.framed();
  }

  /** Whether two units of theirs differ by no more than a consistent renaming and literals. */
  private static boolean isRenamed(Profile left, Profile right) {
    for (Digests one : left.digests()) {
      for (Digests other : right.digests()) {
        if (type(one, other) != CloneType.T3) {
          return true;
        }
      }
    }
    return false;
  }

  Likeness likeness(Profile left, Profile right, Shared shared) {
    List<Digests> lefts = left.digests();
    List<Digests> rights = right.digests();
    boolean equal = lefts.getFirst().canonical() == rights.getFirst().canonical();
    Evidence evidence = evidence(left, right, shared);
    boolean functions = left.features().kind() == Kind.FUNCTION;
    return typed(
        lefts,
        rights,
        equal,
        equal ? 1 : model.confidence(functions, evidence),
        left.features(),
        right.features(),
        shared,
        evidence);
  }

  private static Likeness typed(
      List<Digests> lefts,
      List<Digests> rights,
      boolean equal,
      double confidence,
      Features left,
      Features right,
      Shared shared,
      Evidence evidence) {
    boolean data = left.data() && right.data();
    double both = data ? common(left.entries(), right.entries()) : shared.shingles();
    double leftTotal = data ? weight(left.entries()) : left.shingles().total();
    double rightTotal = data ? weight(right.entries()) : right.shingles().total();
    double union = leftTotal + rightTotal - both;
    double lighter = Math.min(leftTotal, rightTotal);
    double similarity =
        equal ? 1 : Math.min(UNEQUAL, similarity(left, right, both, leftTotal, rightTotal, shared));
    return typed(
        lefts,
        rights,
        new Likeness(
            CloneType.T3,
            false,
            confidence,
            similarity,
            union == 0 ? 1 : both / union,
            lighter == 0 ? 1 : both / lighter,
            evidence));
  }

  /** How alike two units of different canonical forms are. */
  private static double similarity(
      Features left,
      Features right,
      double both,
      double leftTotal,
      double rightTotal,
      Shared shared) {
    if (left.data() != right.data()) {
      return 0;
    }
    double total = left.evidence().total() + right.evidence().total() + EVIDENCE_DOUBT;
    if (left.kind() == Kind.FUNCTION) {
      double jaccard = shared.evidence() / (total - shared.evidence());
      return Math.sqrt(both / (leftTotal + rightTotal - both + DOUBT) * (1 + jaccard) / 2);
    }
    if (left.data()) {
      return 2 * both / (leftTotal + rightTotal + ENTRY_DOUBT);
    }
    double dice = 2 * shared.evidence() / total;
    double structure = 2 * both / (leftTotal + rightTotal + DOUBT);
    return (structure + Math.min(dice, MOST_EVIDENCE * structure)) / 2;
  }

  /** The weight of the entries of a data module, each different one once. */
  private static double weight(Entries entries) {
    double sum = 0;
    for (int row = 0; row < entries.size(); row++) {
      sum += isFirst(entries, row) ? weight(entries, row) : 0;
    }
    return sum;
  }

  private static double weight(Entries entries, int row) {
    return WeightedSet.UNIT * Math.min(MOST_BITS, entries.bits(row)) / (double) MOST_BITS;
  }

  private static boolean isFirst(Entries entries, int row) {
    return row == 0
        || entries.paths()[row] != entries.paths()[row - 1]
        || entries.values()[row] != entries.values()[row - 1];
  }

  /** The weight of the entries that two data modules have in common. */
  private static double common(Entries left, Entries right) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      int order = Integer.compare(left.paths()[i], right.paths()[j]);
      if (order == 0) {
        order = Integer.compareUnsigned(left.values()[i], right.values()[j]);
      }
      sum += order == 0 && isFirst(left, i) && isFirst(right, j) ? weight(left, i) : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  /** Recomputes the clone type of two units for these texts of theirs; all measures are kept. */
  public static Likeness typed(Likeness likeness, List<Digests> lefts, List<Digests> rights) {
    return typed(lefts, rights, likeness);
  }

  private static Likeness typed(List<Digests> lefts, List<Digests> rights, Likeness likeness) {
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
    return new Likeness(
        type,
        type == CloneType.T2 && sugar,
        likeness.confidence(),
        likeness.similarity(),
        likeness.resemblance(),
        likeness.containment(),
        likeness.evidence());
  }

  /**
   * The confidences of units of different canonical forms, all with all.
   *
   * @return for each unit its confidence with each one before it
   */
  public double[][] confidences(List<Profile> units) {
    var shingles = Overlaps.of(units, unit -> unit.features().shingles());
    var framed = Overlaps.of(units, unit -> unit.features().runs());
    var runs = Overlaps.ofFree(units, Profile::runs);
    var names = Overlaps.ofFree(units, Profile::names);
    var values = Overlaps.ofFree(units, Profile::values);
    var comments = Overlaps.ofFree(units, Profile::comments);
    double[][] confidences = new double[units.size()][];
    for (int right = 0; right < confidences.length; right++) {
      double[] row = new double[right];
      double[] s = shingles.next();
      double[] f = framed.next();
      double[] r = runs.next();
      double[] n = names.next();
      double[] v = values.next();
      double[] c = comments.next();
      for (int left = 0; left < right; left++) {
        var shared = new Shared(s[left], 0, f[left], r[left], n[left], v[left], c[left]);
        row[left] = confidence(units.get(left), units.get(right), shared);
      }
      confidences[right] = row;
    }
    return confidences;
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
