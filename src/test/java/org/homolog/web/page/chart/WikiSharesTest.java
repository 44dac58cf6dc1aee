package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class WikiSharesTest {
  private static final Map<Wiki, Integer> MODULES =
      Map.of(new Wiki("a"), 10, new Wiki("b"), 4, new Wiki("c"), 1, new Wiki("d"), 7);

  /** A group of modules, each named by its wiki and title. */
  private static RedundancyGroup group(String... members) {
    List<CodeUnit> units =
        Arrays.stream(members)
            .map(each -> new ModuleId(new Wiki(each.substring(0, 1)), each.substring(1)))
            .map(module -> new CodeUnit(module, 0, new LineRange(1, 9), 99))
            .toList();
    return new RedundancyGroup(
        "m1", units.getFirst(), Capabilities.NONE, List.of(Variant.of(units)), List.of());
  }

  @Test
  void sharesAreOfTheModulesOfTheRow() {
    List<RedundancyGroup> groups =
        List.of(group("aX", "bX", "bY"), group("aZ", "bZ", "cZ"), group("aV", "aW"));

    WikiShares shares = WikiShares.of(groups, MODULES, 30);

    assertThat(shares.wikis()).extracting(Wiki::dbname).containsExactly("a", "b", "c");
    assertThat(shares.shares())
        .isDeepEqualTo(new double[][] {{.2, .2, .1}, {.75, .5, .25}, {1, 1, 0}});
  }

  @Test
  void wikisWithMostModulesInGroupsOnly() {
    WikiShares shares = WikiShares.of(List.of(group("aX", "bX", "bY", "dX")), MODULES, 2);

    assertThat(shares.wikis()).extracting(Wiki::dbname).containsExactly("b", "a");
    assertThat(shares.shares()).isDeepEqualTo(new double[][] {{.5, .5}, {.1, 0}});
  }

  @Test
  void noGroupsNoWikis() {
    assertThat(WikiShares.of(List.of(), MODULES, 30).wikis()).isEmpty();
  }
}
