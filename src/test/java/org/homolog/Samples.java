package org.homolog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.source.ModuleSink;
import org.homolog.source.ModuleSource;
import org.homolog.source.Skipped;
import org.homolog.source.SourceOptions;

/** The modules of a folder, for tests. */
public final class Samples {
  /** The modules that were written for this project. */
  public static final Path FOLDER = Path.of("corpus-samples");

  private Samples() {}

  /** The modules of a folder that are Lua, in the order they are read. */
  public static List<Module> in(Path folder) {
    var modules = new ArrayList<Module>();
    var parser = new LuaParser();
    var sink =
        new ModuleSink() {
          @Override
          public void module(Module module) {
            if (parser.parse(module.source().bytes()) instanceof Parsed) {
              modules.add(module);
            }
          }

          @Override
          public void usage(ModuleId module, Usage usage) {}

          @Override
          public void skipped(Skipped skipped) {}
        };
    try {
      ModuleSource.of(folder, SourceOptions.DEFAULTS).read(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }

  /** The modules of {@link #FOLDER} that are Lua. */
  public static List<Module> all() {
    return in(FOLDER);
  }
}
