package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.homolog.BenchmarkCorpus;
import org.homolog.Folders;
import org.homolog.corpus.Module;
import org.homolog.pipeline.query.CloneSearch;
import org.homolog.pipeline.query.QueryOptions;
import org.homolog.pipeline.query.QueryResult;
import org.homolog.source.SourceOptions;
import org.homolog.workspace.Reading;
import org.homolog.workspace.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Over a workspace on disk: clustering of what is indexed, and queries with its modules.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=WorkspaceBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WorkspaceBenchmark {
  @Param({"100000"})
  public int modules;

  private Path folder = Path.of("");
  private Homolog homolog;
  private Reading reading;
  private CloneSearch search;
  private List<Module> queries = List.of();
  private int next;

  @Setup
  public void index() throws IOException {
    folder = Files.createTempDirectory("homolog-workspace");
    homolog = new Homolog(Workspace.open(folder), PipelineOptions.DEFAULTS, Progress.NONE);
    queries = BenchmarkCorpus.modules(modules);
    homolog.read(List.of(BenchmarkCorpus.folder()), SourceOptions.DEFAULTS, false);
    homolog.index();
    homolog.cluster();
    reading = Reading.open(Workspace.open(folder));
    search = homolog.search(reading);
    search.load();
  }

  @TearDown
  public void end() throws IOException {
    reading.close();
    Folders.delete(folder);
  }

  /** From nothing: clusters that are up to date are not made again. */
  @Benchmark
  public void cluster() throws IOException {
    Files.deleteIfExists(folder.resolve("clusters.bin"));
    homolog.cluster();
  }

  /** With one of the corpus's modules after another; each opens the workspace. */
  @Benchmark
  public QueryResult queryOnce() throws IOException {
    Module module = queries.get(next++ % queries.size());
    return homolog.query(module.id(), QueryOptions.DEFAULTS).orElseThrow();
  }

  /** With one of the corpus's modules after another, of a workspace that is open and loaded. */
  @Benchmark
  public QueryResult query() throws IOException {
    Module module = queries.get(next++ % queries.size());
    return search.query(module.source(), Optional.of(module.id()), QueryOptions.DEFAULTS);
  }
}
