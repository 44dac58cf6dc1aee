package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.pipeline.query.CloneSearch;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.workspace.ClustersFile;
import org.homolog.workspace.Reading;
import org.homolog.workspace.Workspace;

/**
 * How long a process that has a workspace open takes for queries with its own modules, and how many
 * of the pairs of modules that the batch run found they find. Takes the workspace, and how many
 * modules to query with, drawn at random; as many others warm up.
 *
 * <p>{@code mvn -Pbench test -Dbench.main=org.homolog.pipeline.QueryLatency -Dbench="WORKSPACE
 * 1000"}
 */
public final class QueryLatency {
  private static final double MILLISECOND = 1e6;

  private QueryLatency() {}

  public static void main(String[] arguments) throws IOException {
    Workspace workspace = Workspace.open(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    var homolog = new Homolog(workspace, PipelineOptions.DEFAULTS, Progress.NONE);
    try (Reading reading = Reading.open(workspace)) {
      long start = System.nanoTime();
      CloneSearch search = homolog.search(reading);
      search.load();
      System.out.printf("loaded in %.1f s%n", (System.nanoTime() - start) / 1e9);
      List<ModuleId> modules =
          new ArrayList<>(
              new TreeSet<>(
                  reading.index().modules().values().stream().flatMap(List::stream).toList()));
      Collections.shuffle(modules, new Random(1));
      List<ModuleId> own = modules.subList(0, Math.min(count, modules.size()));
      times(search, reading, modules.subList(own.size(), Math.min(2 * count, modules.size())));
      double[] times = times(search, reading, own);
      System.out.printf(
          "%,d queries: median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
          times.length,
          times[times.length / 2],
          times[times.length * 99 / 100],
          times[times.length - 1]);
      recall(search, reading, own, new ClustersFile(workspace.clusters()).read().modules());
    }
  }

  /** Milliseconds, ascending; modules that are not Lua 5.1 are left out. */
  private static double[] times(CloneSearch search, Reading reading, List<ModuleId> modules)
      throws IOException {
    var times = new ArrayList<Double>();
    for (ModuleId module : modules) {
      Source source = reading.source(module).orElseThrow();
      long start = System.nanoTime();
      try {
        search.query(source, Optional.of(module), QueryOptions.DEFAULTS);
        times.add((System.nanoTime() - start) / MILLISECOND);
      } catch (org.homolog.pipeline.unit.UnparsableException _) {
        continue;
      }
    }
    return times.stream().mapToDouble(time -> time).sorted().toArray();
  }

  /** Of the pairs of variants that the batch run found with the modules' variants, those found. */
  private static void recall(
      CloneSearch search, Reading reading, List<ModuleId> modules, Clustering batch)
      throws IOException {
    Map<ModuleId, Integer> variantOf = new HashMap<>();
    for (int i = 0; i < batch.variants().size(); i++) {
      for (CodeUnit unit : batch.variants().get(i).members()) {
        variantOf.put(unit.module(), i);
      }
    }
    Map<Integer, Set<Integer>> partners = new HashMap<>();
    for (int i = 0; i < batch.pairs().size(); i++) {
      int left = batch.pairs().left(i);
      int right = batch.pairs().right(i);
      partners.computeIfAbsent(left, _ -> new HashSet<>()).add(right);
      partners.computeIfAbsent(right, _ -> new HashSet<>()).add(left);
    }
    var all = new QueryOptions(Integer.MAX_VALUE, OptionalDouble.empty());
    long expected = 0;
    long found = 0;
    for (ModuleId module : modules) {
      Set<Integer> wanted = partners.getOrDefault(variantOf.getOrDefault(module, -1), Set.of());
      if (!wanted.isEmpty()) {
        QueryResult result =
            search.query(reading.source(module).orElseThrow(), Optional.of(module), all);
        Set<Integer> told = new HashSet<>();
        result
            .modules()
            .forEach(
                similar ->
                    told.add(variantOf.getOrDefault(similar.members().getFirst().module(), -1)));
        expected += wanted.size();
        found += wanted.stream().filter(told::contains).count();
      }
    }
    System.out.printf(
        "recall of the batch run's pairs: %d of %d, %.5f%n",
        found, expected, (double) found / Math.max(1, expected));
  }
}
