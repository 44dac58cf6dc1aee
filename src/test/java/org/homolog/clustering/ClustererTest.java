package org.homolog.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;

/** From variants and pairs to groups. */
final class ClustererTest {
  private static Usage usage(long transclusions, String firstEdit) {
    return new Usage(new TreeMap<>(Map.of("transclusions", transclusions)), firstEdit, "");
  }

  @Property(tries = 100)
  void orderOfPairsDoesNotMatter(
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll @IntRange(min = 2, max = 12) int maxComponent,
      @ForAll long seed) {
    var random = new Random(seed);
    Matrix matrix = Matrix.of(size, (i, j) -> random.nextInt(i % 4 == j % 4 ? 100 : 55));
    Clustering one = matrix.cluster(maxComponent, new Random(1));

    Clustering other = matrix.cluster(maxComponent, random);
    assertThat(other.groups()).isEqualTo(one.groups());
    assertThat(other.notes()).isEqualTo(one.notes());
  }

  @Example
  void nothingComesOfNothing() {
    Clustering none = Matrix.of(0, (i, j) -> 0).cluster(2000, new Random(1));
    assertThat(none.groups()).isEmpty();
    assertThat(none.notes()).isEmpty();
    assertThat(Matrix.of(5, (i, j) -> 20).groups()).isEmpty();
  }

  @Example
  void pairsThatNeedAlmostOneAreStillGrouped() {
    double threshold = 0.97 + Clusterer.MORE;
    Clustering near = Matrix.of(3, (i, j) -> 99).cluster(threshold, 2000, new Random(1));
    assertThat(Matrix.numbers(near)).containsExactly(List.of(0, 1, 2));
    Clustering far = Matrix.of(3, (i, j) -> 98).cluster(threshold, 2000, new Random(1));
    assertThat(far.groups()).isEmpty();
  }

  @Example
  void severalMembersOfOneVariantAreGrouped() throws IOException {
    var variant = Variant.of(List.of(Matrix.unit("A"), Matrix.unit("B")));
    var alone = Variant.of(List.of(Matrix.unit("C")));

    Clustering clustering =
        Matrix.clusterer(Matrix.THRESHOLD, 2000, Map.of())
            .cluster(
                2,
                List.of(variant, alone),
                new ClonePairs(),
                (l, r) -> Matrix.likeness(0.1),
                _ -> Capabilities.NONE);

    assertThat(clustering.groups()).hasSize(1);
    assertThat(clustering.groups().getFirst().variants()).containsExactly(variant);
    assertThat(clustering.groups().getFirst().links()).isEmpty();
  }

  @Example
  void linksLeadFromTheCanonicalMemberToEachOtherVariant() throws IOException {
    var small = Variant.of(List.of(Matrix.unit("A")));
    var large = Variant.of(List.of(Matrix.unit("B"), Matrix.unit("F"), Matrix.unit("G")));
    var used = Variant.of(List.of(Matrix.unit("C"), Matrix.unit("D")));
    int[][] percent = {{100, 80, 70}, {80, 100, 90}, {70, 90, 100}};
    var pairs = new ClonePairs();
    pairs.add(0, 1, Matrix.likeness(0.8));
    pairs.add(1, 2, Matrix.likeness(0.9));

    RedundancyGroup group =
        Matrix.clusterer(Matrix.THRESHOLD, 2000, Map.of(Matrix.unit("D").module(), usage(5, "")))
            .cluster(
                3,
                List.of(small, large, used),
                pairs,
                (l, r) -> Matrix.likeness(percent[l][r] / 100.0),
                _ -> Capabilities.NONE)
            .groups()
            .getFirst();

    assertThat(group.canonical()).isEqualTo(Matrix.unit("D"));
    assertThat(group.variants()).containsExactly(used, large, small);
    assertThat(group.links())
        .containsExactly(
            new ClonePair(Matrix.unit("D"), Matrix.unit("B"), Matrix.likeness(0.9)),
            new ClonePair(Matrix.unit("D"), Matrix.unit("A"), Matrix.likeness(0.7)));
    assertThat(group.members()).hasSize(6).doesNotHaveDuplicates();
  }

  @Property(tries = 50)
  void canonicalMemberIsTheMostUsedThenTheOldestThenTheFirst(@ForAll Random random) {
    List<CodeUnit> inOrder =
        List.of("D", "F", "E", "A", "B", "C").stream().map(Matrix::unit).toList();
    Map<ModuleId, Usage> usage =
        Map.of(
            Matrix.unit("D").module(), usage(9, "2020-01-01T00:00:00Z"),
            Matrix.unit("F").module(), usage(7, "2012-01-01T00:00:00Z"),
            Matrix.unit("E").module(), usage(7, "2013-01-01T00:00:00Z"),
            Matrix.unit("A").module(), usage(7, ""),
            Matrix.unit("C").module(), usage(0, ""));
    var shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, random);

    shuffled.sort(new Canon(usage));

    assertThat(shuffled).isEqualTo(inOrder);
  }

  @Example
  void componentThatIsTooLargeIsCutAndNoted() {
    Matrix twoFamilies = Matrix.of(20, (i, j) -> (i < 10) == (j < 10) ? 80 : 52);

    assertThat(twoFamilies.groups()).hasSize(1);
    Clustering cut = twoFamilies.cluster(12, new Random(1));
    assertThat(Matrix.numbers(cut)).hasSize(2).allMatch(group -> group.size() == 10);
    assertThat(cut.notes())
        .last()
        .isEqualTo("A component of 20 variants was cut at confidence 0.55 into 2 parts.");
  }

  @Example
  void chainOfSmallStepsDoesNotDissolve() {
    Matrix chain = Matrix.of(60, (i, j) -> Math.max(0, 90 - 3 * (j - i - 1)));

    Clustering clustering = chain.cluster(20, new Random(1));

    assertThat(clustering.notes())
        .last()
        .asString()
        .matches("A component of 60 variants was cut at its weakest links into \\d+ parts\\.");
    List<List<Integer>> groups = Matrix.numbers(clustering);
    assertThat(groups).allMatch(group -> group.size() <= 20);
    assertThat(groups.stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(58);
    assertThat(Matrix.numbers(chain.cluster(20, new Random(2))))
        .as("in whatever order the pairs come")
        .isEqualTo(groups);
  }

  @Example
  void componentOfTheGreatestSizeIsLeftWhole() {
    Clustering whole = Matrix.of(12, (i, j) -> 52).cluster(12, new Random(1));

    assertThat(whole.groups()).hasSize(1);
    assertThat(whole.notes()).isEmpty();
  }

  @Example
  void nearlyEqualVariantsStayTogetherHoweverMany() {
    Matrix dense = Matrix.of(40, (i, j) -> 99);

    Clustering clustering = dense.cluster(12, new Random(1));

    assertThat(clustering.groups()).hasSize(1);
    assertThat(clustering.groups().getFirst().variants()).hasSize(40);
    assertThat(clustering.notes())
        .last()
        .isEqualTo("A component of 40 nearly equal variants was kept as one group.");
  }

  @Example
  void missingSimilaritiesAreComputedInsideComponentsOnly() throws IOException {
    Matrix apart = Matrix.of(300, (i, j) -> i / 3 == j / 3 ? 90 : 10);
    var compared = new AtomicLong();

    Matrix.clusterer(Matrix.THRESHOLD, 2000, Map.of())
        .cluster(
            apart.size(),
            apart.variants(),
            apart.pairs(new Random(1)),
            (left, right) -> {
              assertThat(left / 3).isEqualTo(right / 3);
              compared.incrementAndGet();
              return apart.comparison().compare(left, right);
            },
            _ -> Capabilities.NONE);

    assertThat(compared.get()).isLessThanOrEqualTo(100 * (3 + 2));
  }
}
