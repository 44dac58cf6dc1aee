package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.replica.Missed;
import org.homolog.mediawiki.replica.ReplicaUsage;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.mediawiki.replica.UsageSink;
import org.homolog.store.StoredModule;
import org.homolog.store.UsagePart;

/** How much the modules of a wiki are used, from its replica. */
final class UsageHarvest {
  static final String KIND = "usage";

  private final Replicas replicas;
  private final SharedStore store;

  UsageHarvest(Replicas replicas, SharedStore store) {
    this.replicas = replicas;
    this.store = store;
  }

  EachWiki.Result run(Site site, WikisProgress.OfWiki reached) throws IOException {
    Wiki wiki = site.wiki();
    var sink = new Sink(wiki, ids(store.modules(wiki)), reached);
    new ReplicaUsage(replicas).read(wiki, sink);
    store.write(writer -> writer.flush());
    return new EachWiki.Result(sink.done, sink.missing, sink.reason);
  }

  /** The modules by their page ids. */
  static Map<Long, ModuleId> ids(List<StoredModule> modules) {
    Map<Long, ModuleId> ids = new HashMap<>();
    for (StoredModule module : modules) {
      module.pageId().ifPresent(pageId -> ids.put(pageId, module.id()));
    }
    return ids;
  }

  private final class Sink implements UsageSink {
    private final Wiki wiki;
    private final Map<Long, ModuleId> ids;
    private final WikisProgress.OfWiki reached;
    private final Instant now = Instant.now();
    private long done;
    private long missing;
    private String reason = "";

    Sink(Wiki wiki, Map<Long, ModuleId> ids, WikisProgress.OfWiki reached) {
      this.wiki = wiki;
      this.ids = ids;
      this.reached = reached;
    }

    @Override
    public void usage(long pageId, Usage usage) {
      ModuleId module = ids.get(pageId);
      if (module != null) {
        store.write(writer -> writer.put(module, new UsagePart(KIND, usage, now)));
        done++;
        reached.at(done, Math.max(done, ids.size()), "modules");
      }
    }

    @Override
    public void missed(Missed missed) {
      missing++;
      reason = missed.toString().substring(wiki.dbname().length() + 2);
    }
  }
}
