package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.source.ModuleSink;
import org.homolog.source.ModuleSource;
import org.homolog.source.Skipped;
import org.homolog.source.SourceOptions;
import org.homolog.store.Change;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;

/** Sources to store: changed modules are replaced, equal ones left alone. */
public final class ImportStage {
  private final Progress progress;

  ImportStage(Progress progress) {
    this.progress = progress;
  }

  /** Counts of modules. */
  public static final class Outcome {
    private int read;
    private int added;
    private int changed;
    private int removed;
    private int skipped;

    /** The number of things in the sources that were left out. */
    public int skipped() {
      return skipped;
    }

    @Override
    public String toString() {
      return "%,d modules read: %,d new, %,d changed, %,d removed; %,d skipped"
          .formatted(read, added, changed, removed, skipped);
    }
  }

  /** Reads all sources; what was read before one breaks off stays, and nothing is pruned then. */
  Outcome run(List<Path> sources, SourceOptions options, boolean prune, ModuleStore store)
      throws IOException {
    var outcome = new Outcome();
    progress.begin("import", -1);
    try (StoreWriter writer = store.write()) {
      var sink = new Sink(writer, outcome);
      for (Path source : sources) {
        ModuleSource.of(source, options).read(sink);
      }
      if (prune) {
        outcome.removed = writer.prune(sink.wikis);
      }
    }
    progress.end(outcome.toString());
    return outcome;
  }

  private final class Sink implements ModuleSink {
    private final StoreWriter writer;
    private final Outcome outcome;
    private final Set<Wiki> wikis = new HashSet<>();

    Sink(StoreWriter writer, Outcome outcome) {
      this.writer = writer;
      this.outcome = outcome;
    }

    @Override
    public void module(Module module) {
      wikis.add(module.id().wiki());
      Change change = writer.put(module);
      outcome.read++;
      outcome.added += change == Change.NEW ? 1 : 0;
      outcome.changed += change == Change.CHANGED ? 1 : 0;
      progress.step();
    }

    @Override
    public void usage(ModuleId module, Usage usage) {
      writer.put(module, usage);
    }

    @Override
    public void skipped(Skipped skipped) {
      outcome.skipped++;
      progress.warn(skipped.toString());
    }
  }
}
