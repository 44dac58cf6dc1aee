package org.homolog.normalize;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.homolog.BenchmarkCorpus;
import org.homolog.Volume;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
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
 * Syntax tree to its canonical and blind forms.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=FormsBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FormsBenchmark {
  @Param({"100", "100000"})
  public int modules;

  private final Normalizer canonical = new Normalizer(Form.CANONICAL);
  private final Normalizer blind = new Normalizer(Form.BLIND);
  private List<Parsed> trees = List.of();

  @Setup
  public void read() {
    var parser = new LuaParser();
    trees =
        BenchmarkCorpus.sources(modules).stream()
            .map(source -> (Parsed) parser.parse(source))
            .toList();
  }

  /** The number of statements of the blind forms. */
  @Benchmark
  public int normalize(Volume volume) {
    int statements = 0;
    for (Parsed parsed : trees) {
      var form = blind.normalize(canonical.normalize(parsed.chunk()));
      statements += form.body().statements().size();
      volume.bytes += parsed.tokens().source().length;
    }
    return statements;
  }
}
