package org.homolog.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.homolog.pipeline.FailedModuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.exc.JacksonIOException;

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

  private static Stream<Exception> ofAFullDisk() {
    var full = new IOException("/w/x: No space left on device");
    return Stream.of(
        full,
        new UncheckedIOException(full),
        new TemplateException("Failed to render index.jte", new UncheckedIOException(full)),
        new TemplateException("Failed to render index.jte", full),
        JacksonIOException.construct(full),
        new AlreadyClosedException("this IndexWriter is closed", full),
        new IllegalStateException(new ExecutionException(new UncheckedIOException(full))),
        new CompletionException(new IOException(null, full)),
        new FileSystemException("/w/x", null, "No space left on device"));
  }

  @ParameterizedTest
  @MethodSource
  void ofAFullDisk(Exception wrapped) {
    assertThat(Failures.explain(wrapped)).contains("/w/x: No space left on device");
    assertThat(code(wrapped)).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("ofAFullDisk")
  void ofAFullDiskAtAModule(Exception wrapped) {
    var atModule = new FailedModuleException("enwiki:Module:A", wrapped);
    assertThat(Failures.explain(atModule))
        .isEqualTo("enwiki:Module:A: /w/x: No space left on device");
    assertThat(code(atModule)).isEqualTo(4);
  }

  @Test
  void aFaultInsideATemplateIsAFault() {
    var fault = new TemplateException("Failed to render", new IllegalStateException("no group"));
    assertThat(Failures.explain(fault)).startsWith("internal error: gg.jte.TemplateException");
    assertThat(code(fault)).isEqualTo(1);
  }

  private static int code(Exception exception) {
    var commandLine = new CommandLine(CommandSpec.create());
    var err = new StringWriter();
    commandLine.setErr(new PrintWriter(err, true));
    CommandLine.ParseResult parsed = commandLine.parseArgs();
    int code = new Failures().handleExecutionException(exception, commandLine, parsed);
    assertThat(err.toString().lines()).hasSize(1);
    return code;
  }

  @Test
  void nothingThatATerminalActsUpon() {
    assertThat(Failures.oneLine("a\u001B[2J\r\nb\u202Ec\u2028d"))
        .isEqualTo("a [2J b\uFFFDc\uFFFDd");
  }
}
