package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homolog.corpus.Module;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.api.ApiClient;
import org.homolog.mediawiki.api.HarvestCounts;
import org.homolog.mediawiki.api.HarvestSink;
import org.homolog.mediawiki.api.KnownModule;
import org.homolog.mediawiki.api.KnownModules;
import org.homolog.mediawiki.api.ModuleHarvest;
import org.homolog.mediawiki.replica.ReplicaPages;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.store.MissedPage;
import org.homolog.store.StoredModule;

/** The modules of a wiki: its store is brought to what the wiki has, text by text. */
final class ModulesHarvest {
  static final String KIND = "modules";

  /** How often the text of one revision is asked for, harvest after harvest. */
  private static final int ATTEMPTS = 5;

  private final ApiClient client;
  private final Optional<Replicas> replicas;
  private final Optional<Instant> since;
  private final SharedStore store;

  ModulesHarvest(
      ApiClient client, Optional<Replicas> replicas, Optional<Instant> since, SharedStore store) {
    this.client = client;
    this.replicas = replicas;
    this.since = since;
    this.store = store;
  }

  EachWiki.Result run(Site site, WikisProgress.OfWiki reached) throws IOException {
    Wiki wiki = site.wiki();
    KnownModules known = KnownModules.of(known(wiki));
    if (replicas.isPresent()) {
      known = known.withReplica(listed(wiki, replicas.get()));
    }
    if (since.isPresent()) {
      known = known.withSince(since.get());
    }
    HarvestCounts counts =
        new ModuleHarvest(client, site)
            .harvest(known, new Sink(wiki), (done, total, _) -> reached.at(done, total, "pages"));
    store.write(writer -> writer.flush());
    List<MissedPage> missed = store.ask(from -> from.missed().list(wiki));
    return new EachWiki.Result(
        counts.modules() - counts.missed(),
        missed.size(),
        missed.isEmpty()
            ? ""
            : "%s: %s".formatted(missed.getFirst().title(), missed.getFirst().reason()));
  }

  /** What is stored, and what was asked for often enough, as if it were. */
  private Map<Long, KnownModule> known(Wiki wiki) {
    Map<Long, KnownModule> known = new HashMap<>();
    for (StoredModule module : store.modules(wiki)) {
      module
          .pageId()
          .ifPresent(
              id -> known.put(id, new KnownModule(module.revisionId(), module.id().title())));
    }
    for (MissedPage page : store.ask(from -> from.missed().list(wiki))) {
      if (page.attempts() >= ATTEMPTS) {
        known.put(page.pageId(), new KnownModule(page.revisionId(), page.title()));
      }
    }
    return known;
  }

  private static Set<Long> listed(Wiki wiki, Replicas replicas) throws IOException {
    Set<Long> ids = new TreeSet<>();
    var missed = new StringBuilder();
    new ReplicaPages(replicas)
        .read(wiki, header -> ids.add(header.pageId()), miss -> missed.append(miss.reason()));
    if (!missed.isEmpty()) {
      throw new IOException(wiki + ": the replica's list of modules: " + missed);
    }
    return ids;
  }

  private final class Sink implements HarvestSink {
    private final Wiki wiki;

    Sink(Wiki wiki) {
      this.wiki = wiki;
    }

    @Override
    public void module(Module module) {
      store.write(writer -> writer.putPage(module));
      forget(module.pageId().orElseThrow());
    }

    @Override
    public void missed(long pageId, String title, long revisionId, String reason) {
      store.tell(to -> to.missed().put(wiki, pageId, title, revisionId, reason, Instant.now()));
    }

    @Override
    public void gone(long pageId, String title, String reason) {
      store.write(writer -> writer.remove(wiki, List.of(pageId)));
      forget(pageId);
    }

    private void forget(long pageId) {
      store.tell(to -> to.missed().clear(wiki, List.of(pageId)));
    }
  }
}
