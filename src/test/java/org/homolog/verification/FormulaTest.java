package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.homolog.fingerprint.Entries;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of the README's formula, worked out by hand; all elements weigh one unit. */
final class FormulaTest {
  private static final Offset<Double> EXACTLY = within(1e-12);
  private static final Digests ONE = new Digests(1, 1, 1, 1, 1, 1);
  private static final Digests OTHER = new Digests(2, 2, 2, 2, 2, 2);
  private static final Verifier VERIFIER = new Verifier(ConfidenceModel.shipped());

  /** The elements from {@code first} to {@code last}. */
  private static WeightedSet set(int first, int last) {
    int[] hashes = IntStream.rangeClosed(first, last).toArray();
    byte[] weights = new byte[hashes.length];
    Arrays.fill(weights, (byte) WeightedSet.UNIT);
    return new WeightedSet(hashes, weights);
  }

  /** A row for each element from {@code first} to {@code last}, of a byte of bits each. */
  private static Entries entries(int first, int last) {
    int[] rows = IntStream.rangeClosed(first, last).toArray();
    byte[] bits = new byte[rows.length];
    Arrays.fill(bits, (byte) 8);
    return new Entries(rows, rows, bits, set(first, last), 1);
  }

  /** A unit of these shingles, or entries of a data module, and of this evidence. */
  private static Profile unit(Kind kind, int first, int last, WeightedSet evidence) {
    boolean data = kind == Kind.DATA;
    var features =
        new Features(
            kind,
            data ? set(1, 0) : set(first, last),
            evidence,
            set(first, last),
            data ? entries(first, last) : Entries.NONE);
    return Profile.of(features, List.of(ONE), new int[0], List.of());
  }

  private static Profile of(Digests digests, Profile unit) {
    return Profile.of(unit.features(), List.of(digests), new int[0], List.of());
  }

  private static Likeness verify(Profile left, Profile right) {
    return VERIFIER.verify(left, of(OTHER, right));
  }

  /** 5 of 10 and 20 shingles shared, 2 of 4 and 4 pieces of evidence. */
  private static Likeness verify(Kind kind) {
    return verify(unit(kind, 1, 10, set(1, 4)), unit(kind, 6, 25, set(3, 6)));
  }

  @Test
  void similarityOfModulesIsTheMeanOfStructureAndEvidence() {
    double structure = 2 * 5 / (10 + 20 + 5.0);
    double evidence = 2 * 2 / (4 + 4 + 3.0);
    assertThat(verify(Kind.MODULE).similarity()).isEqualTo((structure + evidence) / 2, EXACTLY);
  }

  @Test
  void evidenceSaysTwiceWhatStructureSaysAtMost() {
    double structure = 2 * 1 / (10 + 10 + 5.0);
    Likeness likeness =
        verify(unit(Kind.MODULE, 1, 10, set(1, 100)), unit(Kind.MODULE, 10, 19, set(1, 100)));
    assertThat(likeness.similarity()).isEqualTo((structure + 2 * structure) / 2, EXACTLY);
  }

  @Test
  void similarityOfFunctionsIsOfStructureFirst() {
    double structure = 5 / (10 + 20 - 5 + 5.0);
    double evidence = 2 / (4 + 4 - 2 + 3.0);
    assertThat(verify(Kind.FUNCTION).similarity())
        .isEqualTo(Math.sqrt(structure * (1 + evidence) / 2), EXACTLY);
  }

  @Test
  void similarityOfDataIsOfEntriesAlone() {
    assertThat(verify(Kind.DATA).similarity()).isEqualTo(2 * 5 / (10 + 20 + 1.0), EXACTLY);
  }

  @Test
  void entriesCountByWhatTheirValuesSayEachOnce() {
    int[] paths = {1, 1, 2};
    int[] values = {7, 7, 9};
    var left = new Entries(paths, values, new byte[] {16, 16, -2}, set(1, 0), 1);
    var right = new Entries(new int[] {1}, new int[] {7}, new byte[] {16}, set(1, 0), 1);
    Likeness likeness = verify(data(left), data(right));
    assertThat(likeness.resemblance()).as("a byte of 10 bits").isEqualTo(8 / 10.0, EXACTLY);
    assertThat(likeness.containment()).isEqualTo(1);
  }

  private static Profile data(Entries entries) {
    var features = new Features(Kind.DATA, set(1, 0), set(1, 0), set(1, 0), entries);
    return Profile.of(features, List.of(ONE), new int[0], List.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MODULE", "DATA", "FUNCTION"})
  void resemblanceAndContainmentAreOfShinglesAlone(Kind kind) {
    assertThat(verify(kind).resemblance()).isEqualTo(5 / 25.0, EXACTLY);
    assertThat(verify(kind).containment()).isEqualTo(5 / 10.0, EXACTLY);
  }

  @Test
  void unitsWithoutShinglesAreContainedInAll() {
    WeightedSet nothing = set(1, 0);
    Likeness none = verify(unit(Kind.MODULE, 1, 0, nothing), unit(Kind.MODULE, 1, 0, nothing));
    assertThat(none.similarity()).isZero();
    assertThat(none.resemblance()).isEqualTo(1);
    assertThat(none.containment()).isEqualTo(1);
    Likeness one = verify(unit(Kind.MODULE, 1, 0, nothing), unit(Kind.MODULE, 1, 3, nothing));
    assertThat(one.resemblance()).isZero();
    assertThat(one.containment()).isEqualTo(1);
  }

  @Test
  void codeAndDataHaveNoSimilarity() {
    Likeness likeness =
        verify(unit(Kind.MODULE, 1, 10, set(1, 4)), unit(Kind.DATA, 1, 10, set(1, 4)));
    assertThat(likeness.similarity()).isZero();
    assertThat(likeness.resemblance()).isZero();
    assertThat(likeness.containment()).as("a data module here has no shingles").isEqualTo(1);
  }

  @Test
  void evidenceOfCodeIsDicesCoefficientOfWhatIsShared() {
    Evidence.Code code = verify(Kind.MODULE).evidence().code();
    assertThat(code.runs()).isEqualTo(2 * 5 / (10 + 20 + 5.0), EXACTLY);
    assertThat(code.framed()).as("no frame is known").isEqualTo(code.runs());
    assertThat(code.structure()).isEqualTo(2 * 5 / (10 + 20 + 5.0), EXACTLY);
    assertThat(code.shared()).isEqualTo(5, EXACTLY);
    assertThat(code.names()).isEqualTo(2 / (4 + 3.0), EXACTLY);
    assertThat(code.comments()).isZero();
  }

  @Test
  void evidenceOfDataIsOfPathsAndOfValuesAnywhere() {
    Evidence evidence = verify(Kind.DATA).evidence();
    assertThat(evidence.dataShare()).isEqualTo(1);
    assertThat(evidence.data().agreeing()).isEqualTo(5);
    assertThat(evidence.data().conflicting()).isZero();
    assertThat(evidence.data().values()).isEqualTo(2 * 5 / (10 + 20 + 1.0), EXACTLY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MODULE", "DATA", "FUNCTION"})
  void unitsBelowTheCutAreNoPair(Kind kind) {
    Profile left = of(OTHER, unit(kind, 1, 10, set(1, 4)));
    Profile right = unit(kind, 6, 25, set(3, 6));
    Likeness likeness = VERIFIER.verify(left, right);
    double confidence = likeness.confidence();
    assertThat(confidence).isBetween(0.0, 1.0);
    assertThat(one(right, confidence).compare(left)).isEqualTo(likeness);
    double above = Math.nextUp(confidence);
    assertThat(one(right, above).compare(left)).isNull();
    assertThat(one(right, 1).compare(left)).isNull();
  }

  private static OneToMany one(Profile unit, double cut) {
    return new OneToMany(VERIFIER, unit, new Cut(cut));
  }

  /** Which of exact, surface, shape, canonical, parameterized and translated forms are equal. */
  @ParameterizedTest
  @CsvSource({
    "111111, T1, false",
    "011111, T2, false",
    "001111, T2, true",
    "001100, T2, true",
    "011100, T2, false",
    "000100, T2, true",
    "001010, T2, false",
    "000010, T2, true",
    "001001, T2, false",
    "000001, T2, true",
    "011000, T3, false",
    "000000, T3, false",
  })
  void theTypeIsToldByTheForms(String equal, CloneType type, boolean sugar) {
    long[] forms = equal.chars().mapToLong(c -> c == '1' ? 1 : 2).toArray();
    var right = new Digests(forms[0], forms[1], forms[2], forms[3], forms[4], forms[5]);
    Profile unit = unit(Kind.MODULE, 1, 10, set(1, 4));
    Likeness likeness = VERIFIER.verify(unit, of(right, unit));
    assertThat(likeness.type()).isEqualTo(type);
    assertThat(likeness.sugar()).isEqualTo(sugar);
    assertThat(likeness.similarity() == 1).isEqualTo(forms[3] == 1);
    assertThat(likeness.confidence() == 1).isEqualTo(forms[3] == 1);
  }
}
