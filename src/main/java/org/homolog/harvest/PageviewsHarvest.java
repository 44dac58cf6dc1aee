package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.DumpProgress;
import org.homolog.mediawiki.dump.PageviewCount;
import org.homolog.mediawiki.dump.PageviewDump;
import org.homolog.mediawiki.dump.Pageviews;
import org.homolog.mediawiki.dump.TransclusionCollector;
import org.homolog.mediawiki.dump.Transclusions;
import org.homolog.store.UsagePart;

/**
 * The views of all pages that transclude a module, from pageview dumps; as many wikis in one
 * reading of the dumps as their transclusions fit into memory.
 */
final class PageviewsHarvest {
  static final String KIND = "pageviews";

  /** Bytes of transclusions that are kept at once. */
  private static final long ROOM = 192L << 20;

  /** Pairs of one wiki in one reading. */
  private static final long PAIRS = 50_000_000;

  private final PageviewDump dump;
  private final TransclusionSource source;
  private final SharedStore store;

  PageviewsHarvest(
      List<Site> sites, TransclusionSource source, SharedStore store, DumpProgress progress) {
    this.dump = new PageviewDump(sites, PageviewDump.USER, progress);
    this.source = source;
    this.store = store;
  }

  private Transclusions collect(Wiki wiki, long firstPageId) throws IOException {
    var collector = new TransclusionCollector(firstPageId, PAIRS);
    source.read(wiki, collector);
    return collector.collect();
  }

  /** Reads the dumps for wikis, in as few readings as there is room for. */
  Outcome run(List<Site> sites, List<Path> files, EachWiki each) throws IOException {
    var outcome = new Outcome();
    SortedMap<Wiki, Transclusions> batch = new TreeMap<>();
    for (Site site : sites) {
      try {
        batch.put(site.wiki(), collect(site.wiki(), 0));
      } catch (IOException e) {
        outcome.add(each.failed(KIND, site.wiki(), e));
      }
      if (isFull(batch) || (site.equals(sites.getLast()) && !batch.isEmpty())) {
        for (Map.Entry<Wiki, Pageviews> read : read(files, batch).entrySet()) {
          Wiki wiki = read.getKey();
          outcome.add(each.keep(KIND, wiki, store(wiki, read.getValue())));
        }
        batch.clear();
      }
    }
    return outcome;
  }

  private static boolean isFull(SortedMap<Wiki, Transclusions> batch) {
    return batch.values().stream().mapToLong(Transclusions::bytes).sum() > ROOM;
  }

  /** Of a wiki whose transclusions have no room the dumps are read again for the rest. */
  private Map<Wiki, Pageviews> read(List<Path> files, SortedMap<Wiki, Transclusions> batch)
      throws IOException {
    Map<Wiki, Pageviews> views = new TreeMap<>(dump.read(files, batch).wikis());
    for (Map.Entry<Wiki, Transclusions> entry : batch.entrySet()) {
      Transclusions part = entry.getValue();
      while (part.rest().isPresent()) {
        part = collect(entry.getKey(), part.rest().getAsLong());
        PageviewCount more = dump.read(files, new TreeMap<>(Map.of(entry.getKey(), part)));
        views.merge(entry.getKey(), more.wikis().get(entry.getKey()), Pageviews::and);
      }
    }
    return views;
  }

  /** Stores the views of all modules of a wiki; 0 of those that no viewed page transcludes. */
  private EachWiki.Result store(Wiki wiki, Pageviews views) {
    Instant now = Instant.now();
    Map<Long, ModuleId> ids = UsageHarvest.ids(store.modules(wiki));
    Map<ModuleId, UsagePart> parts = new TreeMap<>();
    ids.forEach(
        (pageId, module) -> {
          long sum = views.byModule().getOrDefault(pageId, 0L);
          parts.put(module, Figures.part(KIND, Map.of("pageviews", sum), now));
        });
    store.write(writer -> writer.put(parts));
    store.write(writer -> writer.flush());
    return new EachWiki.Result(
        ids.size(),
        0,
        views.withoutPage() == 0
            ? ""
            : "%,d views of pages that the dumps give no id".formatted(views.viewsWithoutPage()));
  }
}
