package org.homolog.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.homolog.BenchmarkCorpus;
import org.homolog.Volume;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;
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
 * Forms to the fingerprints of modules and functions.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=FingerprintBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FingerprintBenchmark {
  @Param({"100", "100000"})
  public int modules;

  private record Forms(Tokens tokens, Chunk canonical, Chunk blind) {}

  private final Fingerprinter fingerprinter =
      new Fingerprinter(FingerprintOptions.DEFAULTS, Rarity.shipped());
  private final List<Forms> forms = new ArrayList<>();

  @Setup
  public void read() {
    var parser = new LuaParser();
    var canonical = new Normalizer(Form.CANONICAL);
    var blind = new Normalizer(Form.BLIND);
    for (byte[] source : BenchmarkCorpus.sources(modules)) {
      var parsed = (Parsed) parser.parse(source);
      Chunk form = canonical.normalize(parsed.chunk());
      forms.add(new Forms(parsed.tokens(), form, blind.normalize(form)));
    }
  }

  /** The number of units. */
  @Benchmark
  public int fingerprint(Volume volume) {
    int units = 0;
    for (Forms each : forms) {
      units += fingerprinter.fingerprint(each.tokens, each.canonical, each.blind).size();
      volume.bytes += each.tokens.source().length;
    }
    return units;
  }
}
