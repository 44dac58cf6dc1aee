package org.homolog.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homolog.corpus.Site;

/** What was harvested whole lately, and so need not be harvested again. */
final class Freshness {
  /** Before the name under which the store keeps when sums over all wikis were stored. */
  private static final String STATE = "harvest ";

  private final SharedStore store;
  private final Duration maxAge;

  Freshness(SharedStore store, Duration maxAge) {
    this.store = store;
    this.maxAge = maxAge;
  }

  /** The wikis of which that kind was not harvested whole lately. */
  List<Site> stale(String kind, List<Site> sites) {
    Instant oldest = Instant.now().minus(maxAge);
    return sites.stream()
        .filter(
            site ->
                store
                    .ask(from -> from.fetches().find(site.wiki(), kind))
                    .filter(fetch -> fetch.missing() == 0 && fetch.asOf().isAfter(oldest))
                    .isEmpty())
        .toList();
  }

  boolean isUnset(String kind) {
    return store.ask(from -> from.state(STATE + kind)).orElse("").isEmpty();
  }

  /** The sums of that kind no longer count. */
  void unset(String kind) {
    store.tell(to -> to.state(STATE + kind, ""));
  }

  /** The sums of that kind are stored. */
  void set(String kind) {
    store.tell(to -> to.state(STATE + kind, Instant.now().toString()));
  }
}
