package org.homolog.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.report.page.Made.module;

import java.util.List;
import java.util.stream.IntStream;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.report.page.PageJson.SharedModules;
import org.homolog.report.page.PageJson.TypeCount;
import org.homolog.report.result.Results;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.Test;

final class ChartsTest {
  @Test
  void pairsAreCountedByCloneType() {
    Variant first =
        new Variant(
            List.of(module("a", "X"), module("b", "X"), module("c", "X"), module("d", "X")),
            List.of(0, 0, 1, 2),
            List.of(0, 0, 0, 1));
    Variant second = Variant.of(List.of(module("e", "X"), module("f", "X")));
    var pairs = new ClonePairs();
    pairs.add(0, 1, new Likeness(CloneType.T2, true, .8, .8, 1, 1, Evidence.NONE));
    var modules = new Clustering(2, List.of(first, second), pairs, List.of(), List.of());
    assertThat(CloneTypeCounts.of(modules, Clustering.NONE))
        .containsExactly(
            new TypeCount("T1", 2, 0),
            new TypeCount("T2", 2, 0),
            new TypeCount("T2 sugar", 11, 0),
            new TypeCount("T3", 0, 0));
  }

  @Test
  void twoFunctionsOfOneModuleAreNoPair() {
    CodeUnit module = module("a", "X");
    List<CodeUnit> functions =
        IntStream.of(1, 2)
            .mapToObj(i -> new CodeUnit(module.module(), i, new LineRange(i, 9), 50))
            .toList();
    CodeUnit other = new CodeUnit(module("b", "X").module(), 1, new LineRange(1, 9), 50);
    var clustering =
        new Clustering(
            1,
            List.of(Variant.of(List.of(functions.get(0), functions.get(1), other))),
            new ClonePairs(),
            List.of(),
            List.of());
    assertThat(CloneTypeCounts.of(Clustering.NONE, clustering))
        .contains(new TypeCount("T1", 0, 2), new TypeCount("T2", 0, 0));
  }

  @Test
  void wikisShareTheGroupsThatBothHaveMembersIn() {
    Results results =
        new Made()
            .group("m1", List.of(), module("a", "X"), module("b", "X"), module("b", "Y"))
            .group("m2", List.of(), module("a", "Z"), module("b", "Z"), module("c", "Z"))
            .results();
    SharedModules shared = SharedModulesReader.read(results.modules().groups());
    assertThat(shared.wikis()).containsExactly("a", "b", "c");
    assertThat(shared.allWikis()).isEqualTo(3);
    assertThat(shared.counts()).isDeepEqualTo(new int[][] {{0, 2, 1}, {2, 1, 1}, {1, 1, 0}});
  }

  @Test
  void fortyWikisAtMost() {
    CodeUnit[] members =
        IntStream.range(0, 50)
            .mapToObj(i -> module("w%02d".formatted(i), "X"))
            .toArray(CodeUnit[]::new);
    SharedModules shared =
        SharedModulesReader.read(
            new Made().group("m1", List.of(), members).results().modules().groups());
    assertThat(shared.wikis()).hasSize(40);
    assertThat(shared.allWikis()).isEqualTo(50);
  }
}
