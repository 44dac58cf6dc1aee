package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.homolog.BenchmarkCorpus;
import org.homolog.Folders;
import org.homolog.fingerprint.Fingerprints;
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
 * Units to an index of them, features included, made from nothing and published once.
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

  private final Map<String, Fingerprints> texts = new TreeMap<>();
  private Path folder = Path.of("");

  @Setup
  public void read() {
    Indexed indexed = Indexed.of(folder, BenchmarkCorpus.modules(modules), Rarity.shipped());
    indexed.texts().forEach(text -> texts.put(text, indexed.units(text)));
  }

  @Setup(Level.Invocation)
  public void begin() throws IOException {
    folder = Files.createTempDirectory("homolog-index");
  }

  @TearDown(Level.Invocation)
  public void end() throws IOException {
    Folders.delete(folder);
  }

  @Benchmark
  public void index() throws IOException {
    try (FingerprintIndex index = FingerprintIndex.open(folder, Indexed.VERSION)) {
      for (Map.Entry<String, Fingerprints> text : texts.entrySet()) {
        index.add(text.getKey(), text.getValue(), Optional.empty());
      }
      index.commit(0);
    }
  }
}
