package org.homolog.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.store.Fetch;
import org.homolog.store.MissedPage;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;

/**
 * What a store has of a wiki.
 *
 * @param modules that are stored
 * @param fetches how far each kind of harvest came, by kind
 * @param missed pages that could not be had
 */
public record Status(
    Wiki wiki, long modules, SortedMap<String, Fetch> fetches, List<MissedPage> missed) {
  /** Of all wikis that are known, by their database names. */
  public static List<Status> of(ModuleStore store) {
    Map<Wiki, Status> found = new TreeMap<>();
    for (Site site : store.sites().all()) {
      of(site.wiki(), found);
    }
    for (Fetch fetch : store.fetches().list()) {
      of(fetch.wiki(), found).fetches.put(fetch.kind(), fetch);
    }
    for (MissedPage page : store.missed().list()) {
      of(page.wiki(), found).missed.add(page);
    }
    try (Stream<StoredModule> modules = store.modules()) {
      modules.forEach(
          module ->
              found.merge(
                  module.id().wiki(), one(module.id().wiki()), (before, _) -> before.andOne()));
    }
    return List.copyOf(found.values());
  }

  private static Status of(Wiki wiki, Map<Wiki, Status> found) {
    return found.computeIfAbsent(
        wiki, _ -> new Status(wiki, 0, new TreeMap<>(), new ArrayList<>()));
  }

  private static Status one(Wiki wiki) {
    return new Status(wiki, 1, new TreeMap<>(), new ArrayList<>());
  }

  private Status andOne() {
    return new Status(wiki, modules + 1, fetches, missed);
  }
}
