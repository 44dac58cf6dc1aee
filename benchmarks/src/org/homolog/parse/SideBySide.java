package org.homolog.parse;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.antlr.v4.Tool;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.TokenStream;
import org.homolog.BenchmarkCorpus;
import org.homolog.Folders;

/**
 * CPU seconds of one thread for source to syntax tree, in alternation with the Lua grammar of
 * antlr/grammars-v4 building its tree: {@code GRAMMARS} is the folder {@code lua} of a clone.
 *
 * <p>{@code mvn -Pbench test -Dcorpus=FOLDER -Dgrammars=GRAMMARS
 * -Dbench.main=org.homolog.parse.SideBySide -Dbench=15}
 */
public final class SideBySide {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static int results;

  private SideBySide() {}

  /** What reads a source. */
  private interface Reader {
    Object read(byte[] source) throws ReflectiveOperationException;
  }

  /** Takes the number of rounds; the first half of them warms up. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("homolog-grammars");
    try (URLClassLoader classes = compiled(Path.of(System.getProperty("grammars")), folder)) {
      List<byte[]> sources = BenchmarkCorpus.sources(Integer.MAX_VALUE);
      Reader ours = new LuaParser()::parse;
      Reader theirs = theirs(classes);
      double[] seconds = new double[rounds];
      double[] others = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        seconds[i] = seconds(ours, sources);
        others[i] = seconds(theirs, sources);
      }
      print(sources, median(seconds), median(others));
    } finally {
      Folders.delete(folder);
    }
  }

  private static void print(List<byte[]> sources, double ours, double theirs) {
    double megabytes = sources.stream().mapToLong(source -> source.length).sum() / 1e6;
    System.out.printf(
        "%d modules, %.2f MB; homolog %.3f s, %.1f MB/s; grammars-v4 %.3f s, %.1f MB/s; %.2f times%n",
        sources.size(),
        megabytes,
        ours,
        megabytes / ours,
        theirs,
        megabytes / theirs,
        theirs / ours);
  }

  private static double seconds(Reader reader, List<byte[]> sources)
      throws ReflectiveOperationException {
    long start = THREADS.getCurrentThreadCpuTime();
    for (byte[] source : sources) {
      results += reader.read(source).hashCode() == 0 ? 1 : 0;
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(double[] rounds) {
    double[] later = Arrays.copyOfRange(rounds, rounds.length / 2, rounds.length);
    Arrays.sort(later);
    return later[later.length / 2];
  }

  /** The other grammar, reused from source to source as ours is. */
  private static Reader theirs(ClassLoader classes) throws ReflectiveOperationException {
    Constructor<?> lexers = classes.loadClass("LuaLexer").getConstructor(CharStream.class);
    Constructor<?> parsers = classes.loadClass("LuaParser").getConstructor(TokenStream.class);
    Lexer lexer = (Lexer) lexers.newInstance(CharStreams.fromString(""));
    var tokens = new CommonTokenStream(lexer);
    Parser parser = (Parser) parsers.newInstance(tokens);
    parser.setErrorHandler(new BailErrorStrategy());
    Method start = parser.getClass().getMethod("start_");
    return source -> {
      lexer.setInputStream(CharStreams.fromString(new String(source, StandardCharsets.UTF_8)));
      tokens.setTokenSource(lexer);
      parser.setTokenStream(tokens);
      return start.invoke(parser);
    };
  }

  private static URLClassLoader compiled(Path grammars, Path folder) throws IOException {
    for (String file : List.of("LuaLexer.g4", "LuaParser.g4")) {
      Files.copy(grammars.resolve(file), folder.resolve(file));
      new Tool(new String[] {"-o", folder.toString(), folder.resolve(file).toString()})
          .processGrammarsOnCommandLine();
    }
    var command = new ArrayList<String>(List.of("-nowarn", "-d", folder.toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (Path place : List.of(folder, grammars.resolve("Java"))) {
      try (Stream<Path> files = Files.list(place)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
      }
    }
    int failed =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    if (failed != 0) {
      throw new IOException(grammars + ": does not compile");
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }
}
