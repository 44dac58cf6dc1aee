package org.homolog.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.homolog.consolidation.Dependency.Loaded;
import org.homolog.corpus.Source;
import org.junit.jupiter.api.Test;

/** What must move first. */
final class DependenciesTest {
  private static final Source SOURCE =
      Source.of("local a = require('Module:Args') return mw.loadData('Module:Data').x");

  private static Made made() {
    return new Made()
        .variant(0, 1, SOURCE)
        .variant(0, 4, Source.of("local a = require('Modul:Argumente') return a"))
        .variant(0, 1, SOURCE)
        .variant(0, 2, SOURCE)
        .needs(0, List.of("frame", "mw.loadData"), List.of("Module:Args", "Module:Data"))
        .needs(1, List.of("frame", "mw.wikibase"), List.of("Modul:Argumente", "Modul:Fehlt"))
        .needs(2, List.of("frame", "mw.loadData"), List.of("Module:Args", "Module:Data"))
        .target(0, "Module:Args", "Args", "m7")
        .target(1, "Modul:Argumente", "Argumente", "m7")
        .target(2, "Module:Args", "Args", null);
  }

  @Test
  void thoseOfMostModulesAreFirst() {
    assertThat(made().plan().dependencies())
        .extracting(
            Dependency::title, Dependency::loaded, Dependency::variants, Dependency::modules)
        .containsExactly(
            tuple("Modul:Argumente", Loaded.CODE, List.of(1), 4),
            tuple("Modul:Fehlt", Loaded.UNKNOWN, List.of(1), 4),
            tuple("Module:Args", Loaded.CODE, List.of(0, 2), 2),
            tuple("Module:Data", Loaded.DATA, List.of(0, 2), 2));
  }

  @Test
  void titlesAreResolvedOnTheVariantsWikis() {
    assertThat(made().plan().dependencies().get(2).targets())
        .extracting(target -> target.module().toString(), Dependency.Target::groupId)
        .containsExactly(tuple("wiki0:Module:Args", "m7"), tuple("wiki2:Module:Args", null));
  }

  @Test
  void whatAllUseIsNoDifference() {
    assertThat(made().plan().uses())
        .containsExactly(
            new DifferingUse("mw.wikibase", List.of(1), 4),
            new DifferingUse("mw.loadData", List.of(0, 2), 2));
  }
}
