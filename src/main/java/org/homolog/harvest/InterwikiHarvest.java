package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.mediawiki.replica.InboundInterwiki;
import org.homolog.mediawiki.replica.Missed;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.store.StoredModule;
import org.homolog.store.UsagePart;

/** Links to modules from other wikis: each wiki is asked where it links to. */
final class InterwikiHarvest {
  static final String KIND = "interwiki";

  private final InboundInterwiki links;
  private final SharedStore store;
  private final Map<ModuleId, Long> counts = new ConcurrentHashMap<>();

  InterwikiHarvest(Replicas replicas, List<Site> sites, SharedStore store) {
    this.links = new InboundInterwiki(replicas, sites);
    this.store = store;
  }

  EachWiki.Result run(Site linking) throws IOException {
    List<Missed> missed = new ArrayList<>();
    Map<ModuleId, Long> read = links.read(linking, missed::add);
    read.forEach((module, count) -> counts.merge(module, count, Long::sum));
    return new EachWiki.Result(
        read.size(), missed.size(), missed.isEmpty() ? "" : missed.getFirst().reason());
  }

  /** Stores the counts of all modules of these wikis; to be called when all have been asked. */
  void store(List<Site> sites) {
    Instant now = Instant.now();
    for (Site site : sites) {
      Map<ModuleId, UsagePart> parts = new TreeMap<>();
      for (StoredModule module : store.modules(site.wiki())) {
        long count = counts.getOrDefault(module.id(), 0L);
        parts.put(module.id(), Figures.part(KIND, Map.of("interwiki_links", count), now));
      }
      store.write(writer -> writer.put(parts));
    }
  }
}
