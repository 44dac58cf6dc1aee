package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.homolog.source.SourceException;
import org.homolog.source.SourceOptions;
import org.homolog.store.Change;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;

/** Sources to store: changed modules are replaced, equal ones left alone. */
public final class ImportStage {
  private static final int FEW = 3;

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
    private final Set<Wiki> wikis = new HashSet<>();
    private final List<String> firstSkipped = new ArrayList<>();

    /** The number of things in the sources that were left out. */
    public int skipped() {
      return skipped;
    }

    /** Where the first of the things stood that were left out. */
    public List<String> firstSkipped() {
      return List.copyOf(firstSkipped);
    }

    private void skip(String where) {
      skipped++;
      if (firstSkipped.size() < FEW) {
        firstSkipped.add(where);
      }
    }

    @Override
    public String toString() {
      return "%,d modules of %,d %s read: %,d new, %,d changed, %,d removed; %,d skipped"
          .formatted(
              read,
              wikis.size(),
              wikis.size() == 1 ? "wiki" : "wikis",
              added,
              changed,
              removed,
              skipped);
    }
  }

  /**
   * Reads all sources; what was read before one breaks off stays, and nothing is pruned where
   * something was left out. Of a module that comes twice the last text stays.
   *
   * @throws org.homolog.source.SourceException if no source can be read
   */
  Outcome run(List<Path> sources, SourceOptions options, boolean prune, ModuleStore store)
      throws IOException {
    var outcome = new Outcome();
    progress.begin("import", -1);
    try (StoreWriter writer = store.write()) {
      var sink = new Sink(writer, outcome);
      for (Path source : sources) {
        boolean last = source.equals(sources.getLast());
        try {
          sink.seen.clear();
          int before = outcome.read + outcome.skipped;
          ModuleSource.of(source, options).read(sink);
          if (outcome.read + outcome.skipped == before) {
            outcome.skip(source.toString());
            progress.warn(source + ": there is no module in it");
          }
        } catch (SourceException e) {
          if (last && outcome.read == 0) {
            throw e;
          }
          outcome.skip(source.toString());
          progress.warn(String.valueOf(e.getMessage()));
        }
      }
      if (prune && outcome.skipped == 0) {
        outcome.removed = writer.prune(outcome.wikis);
      } else if (prune) {
        progress.warn("nothing is removed, as what was left out may still be there");
      }
    }
    progress.end(outcome.toString());
    return outcome;
  }

  private final class Sink implements ModuleSink {
    private final StoreWriter writer;
    private final Outcome outcome;

    /** The modules of the source that is being read. */
    private final Set<ModuleId> seen = new HashSet<>();

    Sink(StoreWriter writer, Outcome outcome) {
      this.writer = writer;
      this.outcome = outcome;
    }

    @Override
    public void module(Module module) {
      outcome.wikis.add(module.id().wiki());
      Change change = writer.put(module);
      outcome.read++;
      outcome.added += change == Change.NEW ? 1 : 0;
      outcome.changed += change == Change.CHANGED ? 1 : 0;
      if (!seen.add(module.id()) && change == Change.CHANGED) {
        progress.warn(module.id() + ": comes twice with other texts, the later one is kept");
      }
      progress.step();
    }

    @Override
    public void usage(ModuleId module, Usage usage) {
      writer.put(module, usage);
    }

    @Override
    public void skipped(Skipped skipped) {
      outcome.skip(skipped.where());
      progress.warn(skipped.toString());
    }
  }
}
