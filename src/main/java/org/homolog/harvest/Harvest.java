package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.api.ApiClient;
import org.homolog.mediawiki.api.ApiOptions;
import org.homolog.mediawiki.replica.Replicas;
import org.homolog.pipeline.Progress;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;

/** The one way in: every kind of harvest is a method here. */
public final class Harvest implements AutoCloseable {
  private final HarvestOptions options;
  private final Optional<Replicas> replicas;
  private final Progress progress;
  private final SharedStore store;
  private final Freshness freshness;
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
    this.freshness = new Freshness(this.store, options.maxAge());
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
            UsageHarvest.KIND,
            freshness.stale(UsageHarvest.KIND, sites),
            options.atOnce(),
            usage::run);
    List<Site> all = store.ask(from -> from.sites().all());
    if (!freshness.stale(InterwikiHarvest.KIND, all).isEmpty()
        || freshness.isUnset(InterwikiHarvest.KIND)) {
      freshness.unset(InterwikiHarvest.KIND); // until the sums are stored, nothing of it counts
      var interwiki = new InterwikiHarvest(store);
      outcome.add(
          each.harvest(
              InterwikiHarvest.KIND, all, options.atOnce(), interwiki.byReplicas(databases, all)));
      interwiki.store(sites);
      freshness.set(InterwikiHarvest.KIND);
    }
    requires(sites);
    return outcome;
  }

  /** Which modules load which, by their texts. */
  private void requires(List<Site> sites) {
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
    return pageviews(files, source(dumps), sites());
  }

  private Outcome pageviews(List<Path> files, TransclusionSource source, List<Site> sites)
      throws IOException {
    progress.begin("harvest " + PageviewsHarvest.KIND, -1);
    var bytes = new BytesProgress(files, (done, total, unit) -> progress.at(done, total, unit, ""));
    Outcome outcome = new PageviewsHarvest(sites, source, store, bytes).run(sites, files, each);
    progress.end(outcome.toString());
    return outcome;
  }

  /** The views of the pages that transclude a few modules, page by page, without files. */
  public Outcome pageviews(ViewsOfModules wanted, ApiOptions api) throws IOException {
    Set<Wiki> wikis = wanted.wikis();
    List<Site> sites =
        store.ask(from -> from.sites().all()).stream()
            .filter(site -> wikis.contains(site.wiki()))
            .toList();
    if (sites.size() < wikis.size()) {
      throw noSuchWiki();
    }
    try (var client = new ApiClient(api)) {
      var harvest = new ViewsHarvest(client, wanted, store);
      return each.harvest(ViewsHarvest.KIND, sites, options.atOnce(), harvest::run);
    }
  }

  /** Modules and usage by public dumps, and by what other modules load. */
  public Outcome dumps(Path folder) throws IOException {
    DumpFolder dumps = DumpFolder.of(folder);
    Outcome outcome = dumps(dumps, chosen(dumps), true);
    for (Site site : chosen(dumps.withoutTables())) {
      var reason = new IOException(site.wiki() + ": no whole dump of the table page; fetch it");
      outcome.add(each.failed(DumpsHarvest.KIND, site.wiki(), reason));
    }
    return outcome;
  }

  private Outcome dumps(DumpFolder folder, List<Site> sites, boolean texts) throws IOException {
    var harvest = new DumpsHarvest(folder, texts, store, progress);
    Outcome outcome = each.harvest(DumpsHarvest.KIND, sites, 1, harvest::run);
    freshness.unset(InterwikiHarvest.KIND); // the replicas may know of more links
    var interwiki = new InterwikiHarvest(store);
    List<Site> linking = sites(folder.tables().keySet());
    EachWiki.Work links = interwiki.byDumps(folder, linking);
    outcome.add(each.harvest(InterwikiHarvest.KIND, linking, 1, links));
    interwiki.store(chosen(folder));
    requires(chosen(folder));
    return outcome;
  }

  /** The wikis of the dumps; of some, nothing else may be known. */
  private List<Site> sites(Collection<Wiki> wikis) {
    List<Site> sites = new ArrayList<>();
    for (Wiki wiki : wikis) {
      var unknown = new Site(wiki, "", "", "", false, new TreeMap<>(), new TreeMap<>());
      sites.add(store.ask(from -> from.sites().find(wiki)).orElse(unknown));
    }
    return sites;
  }

  private List<Site> chosen(DumpFolder folder) {
    return chosen(folder.tables().keySet());
  }

  private List<Site> chosen(Collection<Wiki> wikis) {
    return sites(wikis).stream().filter(options.wikis()::takes).toList();
  }

  /**
   * What is stale of all.
   *
   * @param pageviews files of {@code pageview_complete}, if there are any
   * @param dumps a folder of table dumps that are read in the replicas' place
   */
  public Outcome all(ApiOptions api, List<Path> pageviews, Optional<Path> dumps)
      throws IOException {
    Outcome outcome = new Outcome();
    List<Site> known = store.ask(from -> from.sites().all());
    if (!options.addresses().isEmpty()
        || known.stream().noneMatch(options.wikis()::takes)
        || !freshness.stale(WikisHarvest.KIND, known).isEmpty()) {
      outcome.add(wikis(api));
    }
    outcome.add(modules(api));
    if (dumps.isPresent()) {
      DumpFolder folder = DumpFolder.of(dumps.get());
      outcome.add(dumps(folder, freshness.stale(DumpsHarvest.KIND, chosen(folder)), false));
    } else if (replicas.isPresent()) {
      outcome.add(usage());
    } else {
      progress.warn("neither replicas nor --dumps are at hand, so usage is not harvested");
      requires(sites());
    }
    if (!pageviews.isEmpty()) {
      outcome.add(stalePageviews(pageviews, dumps));
    }
    return outcome;
  }

  private Outcome stalePageviews(List<Path> files, Optional<Path> dumps) throws IOException {
    TransclusionSource source = source(dumps);
    List<Site> sites = freshness.stale(PageviewsHarvest.KIND, sites());
    return sites.isEmpty() ? new Outcome() : pageviews(files, source, sites);
  }

  private TransclusionSource source(Optional<Path> dumps) throws IOException {
    return dumps.isPresent()
        ? TransclusionSource.ofDumps(DumpFolder.of(dumps.get()))
        : TransclusionSource.ofReplicas(needed("pageviews"));
  }

  private List<Site> sites() throws IOException {
    List<Site> sites =
        store.ask(from -> from.sites().all()).stream().filter(options.wikis()::takes).toList();
    if (sites.isEmpty()) {
      throw noSuchWiki();
    }
    return sites;
  }

  private IOException noSuchWiki() {
    String addresses =
        options.addresses().isEmpty() ? "" : " --api " + String.join(",", options.addresses());
    return new IOException("no such wiki is known yet, run: homolog harvest wikis" + addresses);
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

  @Override
  public void close() {
    store.close();
  }
}
