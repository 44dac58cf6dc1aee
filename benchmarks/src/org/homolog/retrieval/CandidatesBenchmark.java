package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.homolog.BenchmarkCorpus;
import org.homolog.Folders;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Rarity;
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
 * All candidate pairs of the modules of an index, and those of one module after another.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=CandidatesBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CandidatesBenchmark {
  /** What two modules have to share, as when groups are made. */
  private static final double LEAST_DICE = 0.12;

  @Param({"100", "100000"})
  public int modules;

  private Indexed indexed = Indexed.of(Path.of(""), List.of(), Rarity.shipped());
  private final List<Fingerprint> queries = new ArrayList<>();
  private IndexSnapshot snapshot;

  @Setup
  public void read() throws IOException {
    Path folder = Files.createTempDirectory("homolog-index");
    indexed = Indexed.of(folder, BenchmarkCorpus.modules(modules), Rarity.shipped());
    indexed.write(Integer.MAX_VALUE);
    snapshot = IndexSnapshot.open(folder);
    indexed.texts().forEach(text -> queries.add(indexed.units(text).unit(0)));
  }

  @TearDown
  public void end() throws IOException {
    snapshot.close();
    Folders.delete(indexed.folder());
  }

  /** The number of pairs. */
  @Benchmark
  public long pairs() throws IOException {
    var count = new AtomicLong();
    search()
        .pairs(
            LEAST_DICE,
            (right, candidates) -> {
              count.addAndGet(candidates.size());
              return true;
            });
    return count.get();
  }

  /** The number of candidates for all modules. */
  @Benchmark
  public long queries() throws IOException {
    CandidateSearch.Queries loaded = search().queries();
    long count = 0;
    for (Fingerprint query : queries) {
      count += loaded.candidatesFor(query.features()).size();
    }
    return count;
  }

  private CandidateSearch search() {
    return new CandidateSearch(RetrievalOptions.DEFAULTS, snapshot, snapshot.inOrder(true), true);
  }
}
