package org.homolog.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homolog.report.page.Made.module;

import java.util.List;
import java.util.Set;
import org.homolog.report.page.PageJson.Near;
import org.homolog.report.page.PageJson.Related;
import org.homolog.report.result.Results;
import org.junit.jupiter.api.Test;

final class RelationsTest {
  private final Results results =
      new Made()
          .group(
              "m1",
              List.of("Module:date/config", "Arguments"),
              module("a", "Date"),
              module("b", "Date"))
          .group("m2", List.of(), module("a", "Arguments"), module("b", "Arguments"))
          .group("m3", List.of(), module("a", "Time"), module("b", "Time"))
          .module(module("a", "Date/data"))
          .module(module("a", "Date/config"))
          .module(module("a", "Dates"))
          .module(module("b", "Date/i18n"))
          .pair(0, 2, .8)
          .results();

  private final Relations relations = new Relations(results, Set.of("m1", "m2"));

  @Test
  void requiredModulesAndSubpagesBelongToAGroup() {
    assertThat(relations.belongs(results.modules().groups().getFirst()))
        .containsExactlyInAnyOrder(
            new Related("requires", "Arguments", true, "m2"),
            new Related("requires", "Module:date/config", true, null),
            new Related("subpage", "Date/data", true, null));
  }

  @Test
  void aRequiredModuleIsFoundWithoutItsNamespaceAndWithACapital() {
    Results other =
        new Made()
            .group("m1", List.of("Módulo:fecha_corta"), module("a", "X"), module("b", "X"))
            .module(module("a", "Fecha corta"))
            .results();
    assertThat(new Relations(other, Set.of()).belongs(other.modules().groups().getFirst()))
        .containsExactly(new Related("requires", "Módulo:fecha_corta", true, null));
  }

  @Test
  void whereTitlesMayBeginWithASmallLetterThatOneIsMeant() {
    Results other =
        new Made()
            .group("m1", List.of("Module:x"), module("a", "Y"), module("b", "Y"))
            .group("m2", List.of(), module("a", "x"), module("b", "x"))
            .group("m3", List.of(), module("a", "X"), module("b", "X"))
            .results();
    assertThat(new Relations(other, Set.of()).belongs(other.modules().groups().getFirst()))
        .containsExactly(new Related("requires", "Module:x", true, "m2"));
  }

  @Test
  void aModuleThatWasNotReadIsRequiredAllTheSame() {
    Results other =
        new Made()
            .group("m1", List.of("", "Nowhere"), module("a", "X"), module("b", "X"))
            .results();
    assertThat(new Relations(other, Set.of()).belongs(other.modules().groups().getFirst()))
        .containsExactly(
            new Related("requires", "", false, null),
            new Related("requires", "Nowhere", false, null));
  }

  @Test
  void groupsWithAClonePairBetweenThemAreNear() {
    assertThat(relations.near(results.modules().groups().getFirst()))
        .containsExactly(new Near("m3", "a", "Time", .8));
  }

  @Test
  void othersAreNot() {
    assertThat(relations.near(results.modules().groups().get(1))).isEmpty();
  }
}
