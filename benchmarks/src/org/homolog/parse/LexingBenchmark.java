package org.homolog.parse;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.antlr.v4.runtime.Token;
import org.homolog.BenchmarkCorpus;
import org.homolog.Volume;
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
 * Source to tokens.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dbench=LexingBenchmark}
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LexingBenchmark {
  @Param({"100", "100000"})
  public int modules;

  private final ByteAutomaton automaton = new ByteAutomaton();
  private final Texts texts = new Texts();
  private List<byte[]> sources = List.of();

  @Setup
  public void read() {
    sources = BenchmarkCorpus.sources(modules);
  }

  /** The number of tokens. */
  @Benchmark
  public int lex(Volume volume) {
    int tokens = 0;
    for (byte[] source : sources) {
      var reader = new TokenReader(automaton, texts, source, 0);
      while (reader.next().getType() != Token.EOF) {
        tokens++;
      }
      volume.bytes += source.length;
    }
    return tokens;
  }
}
