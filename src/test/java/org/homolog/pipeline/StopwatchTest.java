package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.homolog.store.ModuleStore;
import org.homolog.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times last in the store. */
final class StopwatchTest {
  @TempDir private Path folder;

  @Test
  void latestTimeOfEachStageIsKept() throws IOException {
    Workspace workspace = Workspace.open(folder);
    try (ModuleStore store = workspace.store()) {
      assertThat(Stopwatch.seconds(store)).isEmpty();
      store.state("seconds index", "17.25");
      new Stopwatch().stop("rank", store);
      assertThat(Stopwatch.seconds(store)).containsOnlyKeys("index", "rank");
      assertThat(Stopwatch.seconds(store)).containsEntry("index", 17.25);
    }
    try (ModuleStore store = workspace.store()) {
      new Stopwatch().stop("index", store);
      assertThat(Stopwatch.seconds(store)).containsOnlyKeys("index", "rank");
      assertThat(Stopwatch.seconds(store).get("index")).isBetween(0.0, 17.0);
    }
  }
}
