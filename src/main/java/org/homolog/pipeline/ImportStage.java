package org.homolog.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.Wiki;
import org.homolog.source.ModuleSource;
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

    /** Counts a module. */
    void count(Wiki wiki, Change change) {
      wikis.add(wiki);
      read++;
      added += change == Change.NEW ? 1 : 0;
      changed += change == Change.CHANGED ? 1 : 0;
    }

    /** Counts what was left out. */
    void skip(String where) {
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
      var sink = new ImportSink(writer, outcome, progress);
      for (Path source : sources) {
        boolean last = source.equals(sources.getLast());
        try {
          if (options.wiki().isEmpty() && !options.wikis()) {
            sink.begin(source);
          }
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
      sink.end();
      if (prune && outcome.skipped == 0) {
        outcome.removed = writer.prune(outcome.wikis);
      } else if (prune) {
        progress.warn("nothing is removed, as what was left out may still be there");
      }
    }
    progress.end(outcome.toString());
    return outcome;
  }
}
