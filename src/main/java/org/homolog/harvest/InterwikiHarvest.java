package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.mediawiki.ModuleLinks;
import org.homolog.mediawiki.dump.DumpProgress;
import org.homolog.mediawiki.dump.DumpUsage;
import org.homolog.mediawiki.dump.TableDumps;
import org.homolog.mediawiki.replica.InboundInterwiki;
import org.homolog.mediawiki.replica.Missed;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.store.StoredModule;
import org.homolog.store.UsagePart;

/** Links to modules from other wikis: each wiki is asked where it links to. */
final class InterwikiHarvest {
  static final String KIND = "interwiki";

  private final SharedStore store;
  private final Map<ModuleId, Long> counts = new ConcurrentHashMap<>();
  private volatile boolean told;

  InterwikiHarvest(SharedStore store) {
    this.store = store;
  }

  /**
   * Counts the links of a wiki by its replica.
   *
   * @param sites all wikis that are known
   */
  EachWiki.Work byReplicas(Replicas replicas, List<Site> sites) {
    var links = new InboundInterwiki(replicas, sites);
    return (linking, _) -> {
      List<Missed> missed = new ArrayList<>();
      Map<ModuleId, Long> read = links.read(linking, missed::add);
      add(read);
      return new EachWiki.Result(
          read.size(), missed.size(), missed.isEmpty() ? "" : missed.getFirst().reason());
    };
  }

  /** Counts the links of a wiki by its dumps; nothing is missing where these do not tell. */
  EachWiki.Work byDumps(DumpFolder folder, List<Site> sites) {
    var links = new ModuleLinks(sites);
    return (linking, _) -> {
      TableDumps dumps = folder.of(linking.wiki());
      if (dumps.table("iwlinks").isEmpty()) {
        return new EachWiki.Result(0, 0, "no dump of iwlinks");
      }
      if (linking.interwiki().isEmpty()) {
        return new EachWiki.Result(
            0, 0, "the wiki's interwiki map is not known yet, run: homolog harvest wikis");
      }
      SortedMap<ModuleId, Long> read = read(dumps, linking, links);
      add(read);
      return new EachWiki.Result(read.size(), 0, "");
    };
  }

  private static SortedMap<ModuleId, Long> read(TableDumps dumps, Site linking, ModuleLinks links)
      throws IOException {
    SortedMap<ModuleId, Long> read = new TreeMap<>();
    new DumpUsage(Instant.now(), DumpProgress.NONE)
        .readInterwikiLinks(
            dumps,
            (prefix, title) ->
                links
                    .resolveElsewhere(linking, prefix, title)
                    .ifPresent(module -> read.merge(module, 1L, Long::sum)));
    return read;
  }

  private void add(Map<ModuleId, Long> read) {
    told = true;
    read.forEach((module, count) -> counts.merge(module, count, Long::sum));
  }

  /**
   * Stores the counts of all modules of these wikis, unless no wiki told where it links to; to be
   * called when all have been asked.
   */
  void store(List<Site> sites) {
    Instant now = Instant.now();
    for (Site site : told ? sites : List.<Site>of()) {
      Map<ModuleId, UsagePart> parts = new TreeMap<>();
      for (StoredModule module : store.modules(site.wiki())) {
        long count = counts.getOrDefault(module.id(), 0L);
        parts.put(module.id(), Figures.part(KIND, Map.of("interwiki_links", count), now));
      }
      store.write(writer -> writer.put(parts));
    }
  }
}
