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
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.api.ApiClient;
import org.homolog.mediawiki.api.ApiOptions;
import org.homolog.mediawiki.dump.TableDumps;
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
      var interwiki = new InterwikiHarvest(store);
      outcome.add(
          each.harvest(
              InterwikiHarvest.KIND, all, options.atOnce(), interwiki.byReplicas(databases, all)));
      interwiki.store(sites);
      set(InterwikiHarvest.KIND);
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
    TransclusionSource source =
        dumps.isPresent()
            ? TransclusionSource.ofDumps(tables(dumps.get()), dumps.get())
            : TransclusionSource.ofReplicas(needed("pageviews"));
    List<Site> sites = sites();
    progress.begin("harvest " + PageviewsHarvest.KIND, -1);
    Outcome outcome = new PageviewsHarvest(sites, source, store).run(sites, files, each);
    progress.end(outcome.toString());
    return outcome;
  }

  /** Modules and usage by public dumps, and by what other modules load. */
  public Outcome dumps(Path folder) throws IOException {
    Map<Wiki, TableDumps> tables = tables(folder);
    var harvest = new DumpsHarvest(folder, store);
    List<Site> linking = new ArrayList<>();
    for (Wiki wiki : tables.keySet()) {
      linking.add(store.ask(from -> from.sites().find(wiki)).orElseGet(() -> unknown(wiki)));
    }
    List<Site> sites = linking.stream().filter(options.wikis()::takes).toList();
    Outcome outcome =
        each.harvest(
            DumpsHarvest.KIND,
            sites,
            1,
            site -> harvest.run(Objects.requireNonNull(tables.get(site.wiki()))));
    unset(InterwikiHarvest.KIND); // the replicas may know of more links
    var interwiki = new InterwikiHarvest(store);
    EachWiki.Work links = interwiki.byDumps(tables, linking);
    outcome.add(each.harvest(InterwikiHarvest.KIND, linking, 1, links));
    interwiki.store(sites);
    requires(sites);
    return outcome;
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
      requires(sites());
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

  private static Map<Wiki, TableDumps> tables(Path folder) throws IOException {
    return TableDumps.in(folder).stream()
        .collect(Collectors.toMap(TableDumps::wiki, each -> each, (a, _) -> a, TreeMap::new));
  }

  @Override
  public void close() {
    store.close();
  }
}
