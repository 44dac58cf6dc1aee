package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.homolog.BenchmarkCorpus;
import org.homolog.Folders;
import org.homolog.fingerprint.Rarity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fingerprints to an index of them, made from nothing and published once.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=IndexingBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class IndexingBenchmark {
  @Param({"100", "100000"})
  public int modules;

  private Indexed indexed = Indexed.of(Path.of(""), List.of(), Rarity.shipped());

  @Setup
  public void read() {
    indexed = Indexed.of(Path.of(""), BenchmarkCorpus.modules(modules), Rarity.shipped());
  }

  @Setup(Level.Invocation)
  public void begin() throws IOException {
    indexed = new Indexed(Files.createTempDirectory("homolog-index"), indexed.fingerprints());
  }

  @TearDown(Level.Invocation)
  public void end() throws IOException {
    Folders.delete(indexed.folder());
  }

  @Benchmark
  public void index() throws IOException {
    indexed.write(Integer.MAX_VALUE);
  }
}
