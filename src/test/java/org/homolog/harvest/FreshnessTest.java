package org.homolog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshnessTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;

  @Test
  void whatIsOldOrMissesSomethingIsStale() throws IOException {
    Instant now = Instant.now();
    try (ModuleStore modules = ModuleStore.open(folder.resolve("modules.db"));
        SharedStore store = new SharedStore(modules)) {
      store.tell(to -> to.fetches().put(fetch("whole", now, 0)));
      store.tell(to -> to.fetches().put(fetch("incomplete", now, 1)));
      store.tell(to -> to.fetches().put(fetch("old", now.minus(DAY.multipliedBy(2)), 0)));
      List<Site> sites = List.of(site("whole"), site("incomplete"), site("old"), site("never"));
      assertThat(new Freshness(store, DAY).stale("usage", sites))
          .containsExactly(site("incomplete"), site("old"), site("never"));
    }
  }

  private static Fetch fetch(String wiki, Instant asOf, long missing) {
    return new Fetch(new Wiki(wiki), "usage", asOf, 3, missing, "");
  }

  private static Site site(String wiki) {
    return new Site(new Wiki(wiki), "", "", "", false, new TreeMap<>(), new TreeMap<>());
  }
}
