package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.api.ApiClient;
import org.homolog.mediawiki.api.ApiOptions;
import org.homolog.mediawiki.dump.DumpProgress;
import org.homolog.mediawiki.dump.DumpSink;
import org.homolog.mediawiki.dump.DumpUsage;
import org.homolog.mediawiki.dump.ModulePage;
import org.homolog.mediawiki.dump.TableDumps;
import org.homolog.mediawiki.dump.TransclusionCollector;
import org.homolog.mediawiki.replica.ReplicaTransclusions;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.pipeline.Progress;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;

/** The one way in: every kind of harvest is a method here. */
public final class Harvest implements AutoCloseable {
  /** Before the name under which the store keeps when sums over all wikis were stored. */
  private static final String STATE = "harvest ";

  private final HarvestOptions options;
  private final Optional<Replicas> replicas;
  private final Progress progress;
  private final SharedStore store;
  private final EachWiki each;

  /**
   * @param replicas the wikis' databases, where they can be reached
   * @param log is given how far each wiki came, one at a time
   */
  public Harvest(
      HarvestOptions options,
      Optional<Replicas> replicas,
      ModuleStore store,
      Progress progress,
      Consumer<Fetch> log) {
    this.options = options;
    this.replicas = replicas;
    this.progress = progress;
    this.store = new SharedStore(store);
    this.each = new EachWiki(this.store, progress, log);
  }

  /** All wikis that there are, with what each says of itself. */
  public Outcome wikis(ApiOptions api) throws IOException {
    try (var client = new ApiClient(api)) {
      return new WikisHarvest(client, replicas, options).run(store, each);
    }
  }

  /**
   * The modules of the wikis that are known.
   *
   * @throws IOException if no wiki is
   */
  public Outcome modules(ApiOptions api) throws IOException {
    try (var client = new ApiClient(api)) {
      var harvest = new ModulesHarvest(client, replicas, options.since(), store);
      return each.harvest(ModulesHarvest.KIND, sites(), options.atOnce(), harvest::run);
    }
  }

  /** How much the modules are used, by the replicas and by what other modules load. */
  public Outcome usage() throws IOException {
    Replicas databases = needed("usage");
    List<Site> sites = sites();
    var usage = new UsageHarvest(databases, store);
    Outcome outcome =
        each.harvest(
            UsageHarvest.KIND, stale(UsageHarvest.KIND, sites), options.atOnce(), usage::run);
    List<Site> all = store.ask(from -> from.sites().all());
    if (!stale(InterwikiHarvest.KIND, all).isEmpty() || isUnset(InterwikiHarvest.KIND)) {
      unset(InterwikiHarvest.KIND); // until the sums are stored, nothing of it counts
      var interwiki = new InterwikiHarvest(databases, all, store);
      outcome.add(each.harvest(InterwikiHarvest.KIND, all, options.atOnce(), interwiki::run));
      interwiki.store(sites);
      set(InterwikiHarvest.KIND);
    }
    requires();
    return outcome;
  }

  /** Which modules load which, by their texts. */
  public void requires() throws IOException {
    List<Site> sites = sites();
    progress.begin("harvest " + RequiresHarvest.KIND, sites.size());
    var requires = new RequiresHarvest(store);
    for (Site site : sites) {
      requires.run(site);
      progress.step();
    }
    store.write(writer -> writer.flush());
    progress.end("%,d wikis".formatted(sites.size()));
  }

  /**
   * The views of the pages that transclude modules.
   *
   * @param files of {@code pageview_complete}
   * @param dumps a folder of table dumps that say what transcludes what; without it, the replicas
   *     do
   */
  public Outcome pageviews(List<Path> files, Optional<Path> dumps) throws IOException {
    PageviewsHarvest.TransclusionSource source =
        dumps.isPresent() ? ofDumps(dumps.get()) : ofReplicas(needed("pageviews"));
    List<Site> sites = sites();
    progress.begin("harvest " + PageviewsHarvest.KIND, -1);
    Outcome outcome = new PageviewsHarvest(sites, source, store).run(sites, files, each);
    progress.end(outcome.toString());
    return outcome;
  }

  /** Modules and usage by public dumps. */
  public Outcome dumps(Path folder) throws IOException {
    Map<Wiki, TableDumps> tables = tables(folder);
    var harvest = new DumpsHarvest(folder, store);
    List<Site> sites = new ArrayList<>();
    for (Wiki wiki : tables.keySet()) {
      Site known = store.ask(from -> from.sites().find(wiki)).orElseGet(() -> unknown(wiki));
      if (options.wikis().takes(known)) {
        sites.add(known);
      }
    }
    return each.harvest(
        "dumps", sites, 1, site -> harvest.run(Objects.requireNonNull(tables.get(site.wiki()))));
  }

  /** A wiki of which only the dumps are known. */
  private static Site unknown(Wiki wiki) {
    return new Site(wiki, "", "", "", false, new TreeMap<>(), new TreeMap<>());
  }

  /** What is stale of all that can be had without files. */
  public Outcome all(ApiOptions api) throws IOException {
    Outcome outcome = new Outcome();
    List<Site> known = store.ask(from -> from.sites().all());
    if (!options.addresses().isEmpty()
        || known.stream().noneMatch(options.wikis()::takes)
        || !stale(WikisHarvest.KIND, known).isEmpty()) {
      outcome.add(wikis(api));
    }
    outcome.add(modules(api));
    if (replicas.isPresent()) {
      outcome.add(usage());
    } else {
      progress.warn("no replicas are at hand, so usage is not harvested; see harvest dumps");
      requires();
    }
    return outcome;
  }

  private List<Site> sites() throws IOException {
    List<Site> sites =
        store.ask(from -> from.sites().all()).stream().filter(options.wikis()::takes).toList();
    if (sites.isEmpty()) {
      throw new IOException("no such wiki is known yet, run: homolog harvest wikis");
    }
    return sites;
  }

  /** The wikis of which that kind was not harvested whole lately. */
  private List<Site> stale(String kind, List<Site> sites) {
    Instant oldest = Instant.now().minus(options.maxAge());
    return sites.stream()
        .filter(
            site ->
                store
                    .ask(from -> from.fetches().find(site.wiki(), kind))
                    .filter(fetch -> fetch.missing() == 0 && fetch.asOf().isAfter(oldest))
                    .isEmpty())
        .toList();
  }

  private boolean isUnset(String kind) {
    return store.ask(from -> from.state(STATE + kind)).orElse("").isEmpty();
  }

  private void unset(String kind) {
    mark(kind, "");
  }

  private void set(String kind) {
    mark(kind, Instant.now().toString());
  }

  private void mark(String kind, String value) {
    store.tell(to -> to.state(STATE + kind, value));
  }

  private Replicas needed(String what) throws IOException {
    return replicas.orElseThrow(
        () ->
            new IOException(
                what
                    + ": needs the replicas; give their user and password by"
                    + " --replica-credentials FILE, TOOL_REPLICA_USER and TOOL_REPLICA_PASSWORD, or"
                    + " replica.my.cnf in the home folder"));
  }

  private static PageviewsHarvest.TransclusionSource ofReplicas(Replicas databases) {
    return (wiki, collector) -> {
      var missed = new ArrayList<String>();
      new ReplicaTransclusions(databases)
          .read(wiki, collector::transclusion, miss -> missed.add(miss.toString()));
      if (!missed.isEmpty()) {
        throw new IOException(missed.getFirst());
      }
    };
  }

  private static PageviewsHarvest.TransclusionSource ofDumps(Path folder) throws IOException {
    Map<Wiki, TableDumps> tables = tables(folder);
    return (wiki, collector) -> {
      TableDumps dumps = tables.get(wiki);
      if (dumps == null) {
        throw new IOException(wiki + ": no table dumps in " + folder);
      }
      new DumpUsage(Instant.now(), DumpProgress.NONE)
          .readTransclusions(dumps, new Pairs(collector));
    };
  }

  private static Map<Wiki, TableDumps> tables(Path folder) throws IOException {
    return TableDumps.in(folder).stream()
        .collect(Collectors.toMap(TableDumps::wiki, each -> each, (a, _) -> a, TreeMap::new));
  }

  private record Pairs(TransclusionCollector collector) implements DumpSink {
    @Override
    public void transclusion(long fromPageId, long modulePageId) {
      collector.transclusion(fromPageId, modulePageId);
    }

    @Override
    public void usage(ModulePage page, Usage usage) {
      // only what transcludes what is read
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
