package org.homolog.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.Test;

/** What variants and groups say of their members. */
final class VariantTest {
  private static final CodeUnit FUNCTION =
      new CodeUnit(Matrix.unit("a").module(), 1, new LineRange(1, 2), 50);

  @Test
  void membersOfOneExactFormAreT1AndOthersDifferByNamesOrSugar() {
    List<CodeUnit> members =
        List.of(Matrix.unit(0), Matrix.unit(1), Matrix.unit(2), Matrix.unit(3));
    var variant = new Variant(members, List.of(0, 0, 1, 2), List.of(0, 0, 0, 1));

    assertThat(variant.likeness(0, 1)).isEqualTo(Likeness.equal(CloneType.T1, false));
    assertThat(variant.likeness(1, 2)).isEqualTo(Likeness.equal(CloneType.T2, false));
    assertThat(variant.likeness(2, 3)).isEqualTo(Likeness.equal(CloneType.T2, true));
  }

  @Test
  void aVariantHasMembersEachWithItsForms() {
    List<CodeUnit> one = List.of(Matrix.unit(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Variant.of(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Variant(one, List.of(), List.of(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Variant(one, List.of(0), List.of()));
  }

  @Test
  void aGroupIsOfModulesOrOfFunctions() {
    assertThat(group(Matrix.unit(0)).ofModules()).isTrue();
    assertThat(group(FUNCTION).ofModules()).isFalse();
  }

  @Test
  void aGroupHasALinkForEachVariantButTheFirst() {
    Variant variant = Variant.of(List.of(FUNCTION));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RedundancyGroup(
                    "f", FUNCTION, Capabilities.NONE, List.of(variant, variant), List.of()));
  }

  @Test
  void otherGroupsLeaveTheRestAsItIs() {
    Variant variant = Variant.of(List.of(FUNCTION));
    var pairs = new ClonePairs();
    RedundancyGroup group = group(FUNCTION);
    assertThat(
            new Clustering(7, List.of(variant), pairs, List.of(), List.of("a note"))
                .withGroups(List.of(group)))
        .isEqualTo(new Clustering(7, List.of(variant), pairs, List.of(group), List.of("a note")));
  }

  @Test
  void aComponentHasTwoVariantsAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusteringOptions(1));
    assertThatNoException().isThrownBy(() -> new ClusteringOptions(2));
  }

  private static RedundancyGroup group(CodeUnit unit) {
    return new RedundancyGroup(
        "id", unit, Capabilities.NONE, List.of(Variant.of(List.of(unit))), List.of());
  }
}
