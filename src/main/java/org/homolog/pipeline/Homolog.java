package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.difference.DifferenceOptions;
import org.homolog.evaluation.LabelledPair;
import org.homolog.evaluation.LabelledPairs;
import org.homolog.evaluation.Score;
import org.homolog.fingerprint.Rarity;
import org.homolog.pipeline.query.CloneSearch;
import org.homolog.pipeline.query.CompareStage;
import org.homolog.pipeline.query.Compared;
import org.homolog.pipeline.query.ModuleProfiles;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.ReportOptions;
import org.homolog.report.result.Results;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.homolog.verification.VerificationOptions;
import org.homolog.workspace.Clusters;
import org.homolog.workspace.Reading;
import org.homolog.workspace.Workspace;
import org.homolog.workspace.WriterLock;

/** The one way in: every command of the program is a method here. */
public final class Homolog {
  private final Workspace workspace;
  private final PipelineOptions options;
  private final Progress progress;

  public Homolog(Workspace workspace, PipelineOptions options, Progress progress) {
    this.workspace = workspace;
    this.options = options;
    this.progress = progress;
  }

  /** The program's version. */
  public static String version() {
    String version = Homolog.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /**
   * Keeps other writers out of the workspace until it is closed; held around what writes.
   *
   * @throws IOException at once if another process writes there
   */
  public WriterLock lock() throws IOException {
    return workspace.lock();
  }

  /**
   * Reads modules into the store; with {@code prune}, modules of the same wikis that are no longer
   * there leave it.
   */
  public ImportStage.Outcome read(List<Path> sources, SourceOptions sourceOptions, boolean prune)
      throws IOException {
    try (ModuleStore store = workspace.store()) {
      var stopwatch = new Stopwatch();
      ImportStage.Outcome outcome =
          new ImportStage(progress).run(sources, sourceOptions, prune, store);
      stopwatch.stop("import", store);
      return outcome;
    }
  }

  /** Brings the index up to date with the store. */
  public void index() throws IOException {
    try (ModuleStore store = workspace.store()) {
      var stopwatch = new Stopwatch();
      new IndexStage(options, Rarity.shipped(), progress).run(workspace, store);
      stopwatch.stop("index", store);
    }
  }

  /** Groups what is in the index, unless the groups are up to date. */
  public void cluster() throws IOException {
    cluster(options.verification());
  }

  /** Groups what is in the index by pairs of these options, unless the groups are up to date. */
  public void cluster(VerificationOptions verification) throws IOException {
    try (ModuleStore store = workspace.store()) {
      var stopwatch = new Stopwatch();
      new ClusterStage(options.with(verification), progress).refresh(workspace, store);
      stopwatch.stop("cluster", store);
    }
  }

  /** Orders the groups; reports keep to this order. */
  public Ranking rank(RankingOptions rankingOptions) throws IOException {
    try (ModuleStore store = workspace.store()) {
      var stopwatch = new Stopwatch();
      Ranking ranking =
          new RankStage(progress).run(workspace.latestClusters(), store, rankingOptions);
      stopwatch.stop("rank", store);
      return ranking;
    }
  }

  /** Writes the results in the order of the latest ranking, unless they are up to date. */
  public Path report(ReportOptions reportOptions) throws IOException {
    Ranking ranking;
    try (ModuleStore store = workspace.store()) {
      ranking = rank(RankStage.latest(store));
    }
    return report(reportOptions, ranking);
  }

  /** Writes the results in the order of a ranking just made, unless they are up to date. */
  public Path report(ReportOptions reportOptions, Ranking ranking) throws IOException {
    try (ModuleStore store = workspace.store()) {
      new ReportStage(options, progress).refresh(reportOptions, ranking, workspace, store);
      return workspace.report();
    }
  }

  /** The source of a stored module. */
  public Optional<Source> source(ModuleId module) {
    try (ModuleStore store = workspace.storeToRead()) {
      ModuleId named = Reading.named(module, store, id -> store.find(id).isPresent());
      return store.find(named).map(Module::source);
    }
  }

  /** The wikis that have a module. */
  public SortedSet<Wiki> wikis() {
    try (ModuleStore store = workspace.storeToRead();
        Stream<StoredModule> modules = store.modules()) {
      return modules
          .map(module -> module.id().wiki())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /**
   * What is similar to a source.
   *
   * @throws UnparsableException if less than half of it is Lua 5.1
   */
  public QueryResult query(Source source, QueryOptions query) throws IOException {
    return reading(reading -> search(reading).query(source, Optional.empty(), query));
  }

  /**
   * What is similar to a module of the index, itself left out; empty if there is no such module.
   *
   * @throws UnparsableException if it is not Lua 5.1
   */
  public Optional<QueryResult> query(ModuleId module, QueryOptions query) throws IOException {
    return reading(
        reading -> {
          ModuleId named = reading.named(module);
          Optional<Source> source = reading.source(named);
          return source.isEmpty()
              ? Optional.empty()
              : Optional.of(search(reading).query(source.get(), Optional.of(named), query));
        });
  }

  /** The state that the workspace is in, to be asked many times. */
  public Reading open() throws IOException {
    return Reading.open(workspace);
  }

  /** Something to search in the state that the workspace is in. */
  public CloneSearch search(Reading reading) {
    return new CloneSearch(
        options.fingerprint(), options.retrieval(), options.verification(), reading);
  }

  /**
   * What was found in the state that the workspace is in, in the order of the latest ranking.
   *
   * @throws IOException if there are no groups yet, or of another version
   */
  public Latest latest(Reading reading) throws IOException {
    IndexStage.requireComparable(options, reading.index().commit(), workspace);
    RankingOptions rankingOptions = RankStage.latest(reading.store());
    Clusters clusters = workspace.latestClusters();
    var reader = new ResultsReader(options, reading.store());
    Map<ModuleId, Usage> usage = reading.store().usage();
    Ranking ranking = RankStage.ranking(clusters, usage, rankingOptions);
    Results results = reader.results(clusters, ranking, usage);
    return new Latest(
        results,
        reader.summary(
            clusters,
            results.stored(),
            rankingOptions,
            reading.index().unparsable(),
            Files.getLastModifiedTime(workspace.clusters()).toInstant()),
        rankingOptions);
  }

  /** Another text whenever {@link #latest} would be told otherwise. */
  public String stamp() throws IOException {
    Path clusters = workspace.clusters();
    String made = Files.exists(clusters) ? Files.getLastModifiedTime(clusters).toString() : "";
    try (ModuleStore store = workspace.storeToRead()) {
      return "%s %s %s".formatted(made, store.generation(), RankStage.latest(store));
    }
  }

  private <T> T reading(Reading.Question<T> question) throws IOException {
    return Reading.of(
        workspace,
        reading -> {
          IndexStage.requireComparable(options, reading.index().commit(), workspace);
          return question.ask(reading);
        });
  }

  /**
   * How alike two sources are, and where they differ; needs no workspace.
   *
   * @throws UnparsableException if one is not Lua 5.1
   */
  public static Compared compare(Source left, Source right, DifferenceOptions difference)
      throws UnparsableException {
    return new CompareStage(PipelineOptions.DEFAULTS.fingerprint()).run(left, right, difference);
  }

  /**
   * How alike two sources are, and where they differ. Modules of the workspace are compared as they
   * are when groups are made, with what the modules of each wiki share; without an index, and for
   * other sources, nothing is known of that.
   *
   * @throws UnparsableException if one is not Lua 5.1
   */
  public Compared compare(
      CompareStage.Side left, CompareStage.Side right, DifferenceOptions difference)
      throws IOException {
    if (IndexSnapshot.latest(workspace.index()).isEmpty()) {
      return compare(left.source(), right.source(), difference);
    }
    return reading(
        reading ->
            new CompareStage(options.fingerprint())
                .run(left, right, new ModuleProfiles(reading), difference));
  }

  /** How many labelled pairs come out as module pairs; the workspace should be an empty one. */
  public List<Score> evaluate(List<Path> truth, Path root, Optional<Path> background)
      throws IOException {
    var pairs = new ArrayList<LabelledPair>();
    for (Path file : truth) {
      pairs.addAll(LabelledPairs.read(file));
    }
    return new EvaluateStage(options, Rarity.shipped(), progress)
        .run(pairs, root, background, workspace);
  }

  /**
   * Makes the table of confidence from labelled corpora; the workspace should be an empty one.
   *
   * @param evidence file to which the evidence of every pair is written, if one is named
   * @return how well the table holds, a line each
   */
  public List<String> fit(
      List<Path> corpora, int version, Path folder, Path output, Optional<Path> evidence)
      throws IOException {
    var report = new ArrayList<String>();
    String table = new FitStage(progress).run(corpora, version, folder, evidence, report).toTable();
    Files.writeString(output, table);
    return report;
  }

  /** Makes the rarity table of a background corpus; the workspace should be an empty one. */
  public void background(List<Path> sources, int version, Path output) throws IOException {
    new Background(progress).run(sources, version, workspace, output);
  }
}
