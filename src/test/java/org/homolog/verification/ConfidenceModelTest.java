package org.homolog.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.homolog.verification.ConfidenceModel.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The model tells confidences by its weights, and comes back from its table. */
final class ConfidenceModelTest {
  private static final ConfidenceModel SHIPPED = ConfidenceModel.shipped();

  private static ConfidenceModel read(String table) throws IOException {
    return ConfidenceModel.read(new ByteArrayInputStream(table.getBytes(UTF_8)));
  }

  private static Evidence code(
      double runs, double framed, double shared, double names, double comments) {
    return new Evidence(
        new Evidence.Code(runs, framed, framed, shared, names, 0, comments, 0),
        Evidence.Data.NONE,
        0);
  }

  /** Evidence of two units of which nothing but the blind forms is alike. */
  private static Evidence blind(double structure, double blind, double renamed) {
    return new Evidence(
        new Evidence.Code(0, 0, structure, 0, 0, blind, 0, renamed), Evidence.Data.NONE, 0);
  }

  /** Evidence of two units that are equal but for names, of which they have some in common. */
  private static Evidence renamed(double structure, double blind, double names) {
    return new Evidence(
        new Evidence.Code(0, 0, structure, 0, names, blind, 0, 1), Evidence.Data.NONE, 0);
  }

  private static Evidence data(double figures, double values, double names, double shared) {
    return new Evidence(
        new Evidence.Code(0, 0, 0, shared, names, 0, 0, 0),
        new Evidence.Data(1, 1, figures, values),
        1);
  }

  @Test
  void aTableComesBackWhole() throws IOException {
    ConfidenceModel again = read(SHIPPED.toTable());

    assertThat(again.version()).isEqualTo(SHIPPED.version());
    for (Part part : Part.values()) {
      assertThat(again.weights(part)).isEqualTo(SHIPPED.weights(part));
    }
    assertThat(again.toTable()).isEqualTo(SHIPPED.toTable());
    assertThat(read("# fitted by hand\n\n" + SHIPPED.toTable()).toTable())
        .as("remarks and blank lines are left out")
        .isEqualTo(SHIPPED.toTable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "version",
        "version\tone",
        "version\t1",
        "version\t1\ncode",
        "version\t1\ncode\truns",
        "version\t1\ncode\truns\tmuch",
        "version\t1\nnothing\truns\t1",
        "version\t1\ncode\tintercept\t1\nfunction\tintercept\t1",
      })
  void whatIsNoTableIsAnError(String table) {
    assertThatIOException()
        .isThrownBy(() -> read(table))
        .withMessageStartingWith("no table of confidence: ");
  }

  @Test
  void aFeatureThatIsNotKnownIsAnError() {
    assertThatIOException()
        .isThrownBy(() -> read(SHIPPED.toTable() + "code\tluck\t1\n"))
        .withMessageStartingWith("no table of confidence: ");
  }

  @Test
  void everyPartHasItsWeights() {
    double[] two = {0, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfidenceModel(1, Map.of(Part.CODE, two)))
        .withMessageStartingWith("the model lacks weights of ");
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void confidenceGrowsWithEachFeatureOfPositiveWeight(Part part) {
    double[] weights = SHIPPED.weights(part);
    boolean function = part == Part.FUNCTION;
    Evidence before =
        switch (part) {
          case DATA -> data(-1, .2, .1, 0);
          case RENAMED -> blind(.5, 20, 1);
          case CODE, FUNCTION -> code(.1, .1, 2, .1, 0);
        };
    Evidence[] after =
        switch (part) {
          case CODE ->
              new Evidence[] {
                code(.2, .1, 2, .1, 0),
                code(.1, .1, 2, .2, 0),
                code(.1, .1, 2, .1, 2),
                blind(.9, 90, 0)
              };
          case RENAMED -> new Evidence[] {blind(.5, 40, 1), renamed(.5, 20, .1)};
          case DATA ->
              new Evidence[] {
                data(0, .2, .1, 0), data(-1, .3, .1, 0), data(-1, .2, .2, 0), data(-1, .2, .1, 2)
              };
          case FUNCTION ->
              new Evidence[] {
                code(.2, .1, 2, .1, 0),
                code(.1, .2, 2, .1, 0),
                code(.1, .1, 4, .1, 0),
                code(.1, .1, 2, .2, 0)
              };
        };
    double confidence = SHIPPED.confidence(function, before);
    assertThat(after).hasSize(part.features().size());
    for (int feature = 0; feature < after.length; feature++) {
      if (weights[feature + 1] > 0 && after[feature] != before) {
        assertThat(SHIPPED.confidence(function, after[feature]))
            .as("%s of %s", part.features().get(feature), part)
            .isGreaterThan(confidence);
      }
    }
  }

  @Test
  void confidenceIsTheLogisticFunctionOfTheWeightedSum() {
    var model =
        new ConfidenceModel(
            7,
            Map.of(
                Part.CODE,
                new double[] {-1, 2, 0, 0, 0},
                Part.FUNCTION,
                new double[] {-1, 2, 0, 0, 0},
                Part.DATA,
                new double[] {1, 0, 0, 0, 3},
                Part.RENAMED,
                new double[] {-9, 1, 0}));

    double expected = 1 / (1 + Math.exp(1 - 2 * 0.75));
    assertThat(model.confidence(true, code(.75, 1, 9, 1, 9))).isCloseTo(expected, within(1e-12));
    assertThat(model.confidence(false, code(.75, 1, 9, 1, 9))).isCloseTo(expected, within(1e-12));
    assertThat(model.confidence(false, data(1, 1, 1, 3)))
        .as("amounts count by their logarithms of base two")
        .isCloseTo(1 / (1 + Math.exp(-1 - 3 * 2)), within(1e-12));
  }

  @Test
  void namesSayNothingAgainstUnitsThatAreRenamedConsistently() {
    for (boolean functions : new boolean[] {true, false}) {
      assertThat(SHIPPED.confidence(functions, blind(.95, 200, 1))).isGreaterThan(.95);
      assertThat(SHIPPED.confidence(functions, renamed(.95, 60, .1))).isGreaterThan(.95);
      assertThat(SHIPPED.confidence(functions, blind(.4, 2, 1)))
          .as("a few tokens are like many others")
          .isLessThan(.2);
      assertThat(SHIPPED.confidence(functions, blind(.95, 60, .3)))
          .as("many modules of the wiki have this form")
          .isLessThan(SHIPPED.confidence(functions, blind(.95, 60, 1)));
    }
    assertThat(SHIPPED.confidence(true, blind(.95, 200, 0)))
        .as("of functions structure alone says nothing")
        .isLessThan(.1);
  }

  @Test
  void modulesOfSomeDataAreJudgedByBoth() {
    assertThat(ConfidenceModel.weightOfData(0.1)).isZero();
    assertThat(ConfidenceModel.weightOfData(0.3)).isZero();
    assertThat(ConfidenceModel.weightOfData(0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(ConfidenceModel.weightOfData(0.7)).isEqualTo(1);
    assertThat(ConfidenceModel.weightOfData(1)).isEqualTo(1);

    Evidence.Code code = code(.9, .9, 50, .9, 3).code();
    var conflict = new Evidence.Data(0, 50, -5, 0);
    double before = 1;
    for (double share = 0.3; share < 0.75; share += 0.1) {
      double confidence = SHIPPED.confidence(false, new Evidence(code, conflict, share));
      assertThat(confidence).isLessThan(before);
      before = confidence;
    }
  }

  @Test
  void onlyEqualFormsAreSure() {
    Evidence most = code(1, 1, 1e9, 1, 1e9);
    for (boolean functions : new boolean[] {true, false}) {
      assertThat(SHIPPED.confidence(functions, most)).isLessThan(1);
      assertThat((float) SHIPPED.confidence(functions, most)).isLessThan(1);
      assertThat(SHIPPED.confidence(functions, Evidence.NONE)).isLessThan(0.01);
    }
  }

  @Test
  void weightsAreNotChangedFromOutside() {
    double[] weights = SHIPPED.weights(Part.CODE);
    weights[0] = 99;
    assertThat(SHIPPED.weights(Part.CODE)[0]).isNotEqualTo(99);
  }
}
