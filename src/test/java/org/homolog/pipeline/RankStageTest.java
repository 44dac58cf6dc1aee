package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.homolog.ranking.RankedGroup;
import org.homolog.ranking.RankingOptions;
import org.homolog.store.ModuleStore;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rankings, and how the store keeps by which options. */
final class RankStageTest {
  private static final RankingOptions BY_MEMBERS =
      new RankingOptions(Map.of("members", 3.5), Map.of("pageviews", 1e9), true, true);

  @TempDir private Path folder;

  private static List<String> ids(List<RankedGroup> groups) {
    return groups.stream().map(ranked -> ranked.group().id()).toList();
  }

  @Test
  void reportKeepsToTheLatestRanking() throws IOException {
    SampleRun samples = SampleRun.in(folder);
    Ranking byDefault = samples.homolog().rank(RankingOptions.DEFAULTS);
    Ranking byMembers = samples.homolog().rank(BY_MEMBERS);

    assertThat(ids(byMembers.modules()))
        .isNotEqualTo(ids(byDefault.modules()))
        .containsExactlyInAnyOrderElementsOf(ids(byDefault.modules()));
    assertThat(byMembers.functions()).hasSameSizeAs(samples.clusters().functions().groups());
    try (ModuleStore store = samples.workspace().store()) {
      assertThat(RankStage.latest(store)).isEqualTo(BY_MEMBERS);
      assertThat(Stopwatch.seconds(store))
          .containsOnlyKeys("cluster", "import", "index", "rank")
          .allSatisfy((stage, seconds) -> assertThat(seconds).isBetween(0.0, 600.0));
    }
  }

  @Test
  void defaultsStandUntilSomethingIsRanked() throws IOException {
    try (ModuleStore store = Workspace.open(folder).store()) {
      assertThat(RankStage.latest(store)).isEqualTo(RankingOptions.DEFAULTS);
    }
  }

  @Test
  void optionsOfAnotherVersionAreAnError() throws IOException {
    List<String> others =
        List.of(
            "{",
            "{\"weights\":{\"charm\":1.0},\"limits\":{},\"perWiki\":false,\"leaveOutMarked\":false}",
            "[1]");
    try (ModuleStore store = Workspace.open(folder).store()) {
      for (String other : others) {
        store.state("ranking", other);
        assertThatIOException()
            .isThrownBy(() -> RankStage.latest(store))
            .withMessage("the latest ranking is of another version, run: homolog rank");
      }
    }
  }
}
