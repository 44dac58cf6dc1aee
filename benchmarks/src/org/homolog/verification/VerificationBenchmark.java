package org.homolog.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.homolog.BenchmarkCorpus;
import org.homolog.Lua;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Rarity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The likeness of every two modules, candidates or not.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=VerificationBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class VerificationBenchmark {
  @Param({"100", "1000"})
  public int modules;

  private final List<Fingerprint> units = new ArrayList<>();

  @Setup
  public void read() {
    for (byte[] source : BenchmarkCorpus.sources(modules)) {
      units.add(Lua.fingerprints(source, FingerprintOptions.DEFAULTS, Rarity.shipped()).getFirst());
    }
  }

  /** The sum of all confidences. */
  @Benchmark
  public double verify() {
    double sum = 0;
    for (Fingerprint left : units) {
      for (Fingerprint right : units) {
        sum += Compared.verify(left, right).confidence();
      }
    }
    return sum;
  }
}
