package org.homolog;

import java.nio.file.Path;
import java.util.List;
import org.homolog.corpus.Module;

/** What benchmarks run over: the folder that {@code -Dcorpus} names, corpus-samples by default. */
public final class BenchmarkCorpus {
  private static final String FOLDER = System.getProperty("corpus", "");

  private BenchmarkCorpus() {}

  /** The folder. */
  public static Path folder() {
    return FOLDER.isEmpty() ? Samples.FOLDER : Path.of(FOLDER);
  }

  /** The first modules that are Lua, or all if there are fewer. */
  public static List<Module> modules(int most) {
    List<Module> all = Samples.in(folder());
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Their sources. */
  public static List<byte[]> sources(int most) {
    return modules(most).stream().map(module -> module.source().bytes()).toList();
  }
}
