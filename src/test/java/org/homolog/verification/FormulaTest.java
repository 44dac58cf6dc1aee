package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
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

  /** The elements from {@code first} to {@code last}. */
  private static WeightedSet set(int first, int last) {
    int[] hashes = IntStream.rangeClosed(first, last).toArray();
    byte[] weights = new byte[hashes.length];
    Arrays.fill(weights, (byte) WeightedSet.UNIT);
    return new WeightedSet(hashes, weights);
  }

  private static Likeness verify(Features left, Features right) {
    return Verifier.verify(ONE, left, OTHER, right);
  }

  /** 5 of 10 and 20 shingles shared, 2 of 4 and 4 pieces of evidence. */
  private static Likeness verify(Kind kind) {
    return verify(
        new Features(kind, set(1, 10), set(1, 4)), new Features(kind, set(6, 25), set(3, 6)));
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
        verify(
            new Features(Kind.MODULE, set(1, 10), set(1, 100)),
            new Features(Kind.MODULE, set(10, 19), set(1, 100)));
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

  @ParameterizedTest
  @EnumSource(Kind.class)
  void resemblanceAndContainmentAreOfShinglesAlone(Kind kind) {
    assertThat(verify(kind).resemblance()).isEqualTo(5 / 25.0, EXACTLY);
    assertThat(verify(kind).containment()).isEqualTo(5 / 10.0, EXACTLY);
  }

  @Test
  void unitsWithoutShinglesAreContainedInAll() {
    Likeness none =
        verify(
            new Features(Kind.MODULE, set(1, 0), set(1, 0)),
            new Features(Kind.MODULE, set(1, 0), set(1, 0)));
    assertThat(none.similarity()).isZero();
    assertThat(none.resemblance()).isEqualTo(1);
    assertThat(none.containment()).isEqualTo(1);
    Likeness one =
        verify(
            new Features(Kind.MODULE, set(1, 0), set(1, 0)),
            new Features(Kind.MODULE, set(1, 3), set(1, 0)));
    assertThat(one.resemblance()).isZero();
    assertThat(one.containment()).isEqualTo(1);
  }

  @Test
  void kindsShareNothing() {
    Likeness likeness =
        verify(
            new Features(Kind.MODULE, set(1, 10), set(1, 4)),
            new Features(Kind.DATA, set(1, 10), set(1, 4)));
    assertThat(likeness.similarity()).isZero();
    assertThat(likeness.resemblance()).isZero();
    assertThat(likeness.containment()).isZero();
  }

  /** With evidence that is all the same. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void unitsThatShareTheLeastReachTheThreshold(Kind kind) {
    for (int shared = 1; shared <= 10; shared++) {
      var left = new Features(kind, set(1, 10), set(1, 400));
      var right = new Features(kind, set(11 - shared, 30), set(1, 400));
      double similarity = verify(left, right).similarity();
      long lighter = left.shingles().total();
      long heavier = right.shingles().total();
      assertThat(Verifier.least(kind, lighter, heavier, similarity))
          .isCloseTo(shared * (double) WeightedSet.UNIT, withinPercentage(1))
          .isGreaterThanOrEqualTo(Verifier.least(kind, lighter, heavier, similarity - 0.01))
          .isEqualTo(Verifier.least(kind, heavier, lighter, similarity));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void unitsAreToldToBeUnlikeByTheirEvidenceAlone(Kind kind) {
    var left = new Features(kind, set(1, 10), set(1, 4));
    var right = new Features(kind, set(6, 25), set(3, 6));
    Likeness likeness = Verifier.verify(OTHER, left, ONE, right);
    double similarity = likeness.similarity();
    var unit = new OneToMany(List.of(ONE), right);
    double most = 6.0 * WeightedSet.UNIT;
    assertThat(unit.compare(left, () -> List.of(OTHER), most, similarity)).isEqualTo(likeness);
    assertThat(unit.compare(left, FormulaTest::notAskedFor, most, 0.99)).isNull();
    double below = Math.nextUp(similarity);
    assertThat(unit.compare(left, FormulaTest::notAskedFor, most, below)).isNull();
    double less = 4.0 * WeightedSet.UNIT;
    assertThat(unit.compare(left, FormulaTest::notAskedFor, less, similarity)).isNull();
  }

  private static List<Digests> notAskedFor() {
    throw new AssertionError("units that are unlike have no clone type");
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
    var features = new Features(Kind.MODULE, set(1, 10), set(1, 4));
    Likeness likeness = Verifier.verify(ONE, features, right, features);
    assertThat(likeness.type()).isEqualTo(type);
    assertThat(likeness.sugar()).isEqualTo(sugar);
    assertThat(likeness.similarity() == 1).isEqualTo(forms[3] == 1);
  }
}
