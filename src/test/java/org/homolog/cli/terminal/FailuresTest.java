package org.homolog.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.homolog.pipeline.FailedModuleException;
import org.junit.jupiter.api.Test;

/** What is said of a failure: one line that can be printed. */
final class FailuresTest {
  @Test
  void memoryThatRanOutAtAModule() {
    assertThat(
            Failures.explain(new FailedModuleException("enwiki:Module:A", new OutOfMemoryError())))
        .isEqualTo(
            "enwiki:Module:A: out of memory; give more with HOMOLOG_JAVA_OPTIONS=-Xmx4g, say");
  }

  @Test
  void aFaultAtAModule() {
    assertThat(
            Failures.explain(
                new FailedModuleException("enwiki:Module:A", new StackOverflowError())))
        .isEqualTo(
            "enwiki:Module:A: internal error: java.lang.StackOverflowError"
                + " (set HOMOLOG_TRACE=1 for its place)");
  }

  @Test
  void nothingThatATerminalActsUpon() {
    assertThat(Failures.oneLine("a\u001B[2J\r\nb\u202Ec\u2028d"))
        .isEqualTo("a [2J b\uFFFDc\uFFFDd");
  }
}
