package org.homolog.harvest;

import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.Wiki;
import org.homolog.store.Fetch;

/** What came of a harvest. */
public final class Outcome {
  private final List<Wiki> incomplete = new ArrayList<>();
  private long wikis;
  private long done;
  private long missing;

  void add(Fetch fetch) {
    wikis++;
    done += fetch.done();
    missing += fetch.missing();
    if (fetch.missing() > 0 || !fetch.reason().isEmpty()) {
      incomplete.add(fetch.wiki());
    }
  }

  void add(Outcome other) {
    wikis = Math.max(wikis, other.wikis);
    done += other.done;
    missing += other.missing;
    incomplete.addAll(other.incomplete);
  }

  /** The wikis of which something is missing. */
  public List<Wiki> incomplete() {
    return incomplete.stream().distinct().sorted().toList();
  }

  /** How many pages, figures or wikis are missing. */
  public long missing() {
    return missing;
  }

  @Override
  public String toString() {
    return "%,d of %,d %s, %,d missing"
        .formatted(done, wikis, wikis == 1 ? "wiki" : "wikis", missing);
  }
}
