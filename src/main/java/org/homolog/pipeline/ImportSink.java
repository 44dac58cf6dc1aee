package org.homolog.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.source.ModuleSink;
import org.homolog.source.Skipped;
import org.homolog.store.Change;
import org.homolog.store.StoreWriter;

/** Puts what sources hold into a store, counts it, and warns of what does not fit together. */
final class ImportSink implements ModuleSink {
  private static final int FEW = 3;

  private final StoreWriter writer;
  private final ImportStage.Outcome outcome;
  private final Progress progress;

  /** The modules of all sources so far. */
  private final Set<ModuleId> seen = new HashSet<>();

  /** The modules of which a later text replaced an earlier one. */
  private final Set<ModuleId> twice = new TreeSet<>();

  /** The modules whose usage was told. */
  private final Set<ModuleId> used = new LinkedHashSet<>();

  /** The first folder of each name. */
  private final Map<String, Path> folders = new HashMap<>();

  ImportSink(StoreWriter writer, ImportStage.Outcome outcome, Progress progress) {
    this.writer = writer;
    this.outcome = outcome;
    this.progress = progress;
  }

  /**
   * Warns where a folder is to be read as the same wiki as one before.
   *
   * @param source what is read next, if it is a folder that gives its name to the wiki in it
   */
  void begin(Path source) {
    Path name = source.toAbsolutePath().normalize().getFileName();
    if (name == null || !Files.isDirectory(source)) {
      return;
    }
    Path first = folders.putIfAbsent(name.toString(), source);
    if (first != null && !first.equals(source)) {
      progress.warn(
          "%s and %s are both read as the wiki \"%s\"; if they are two wikis, import each with --wiki"
              .formatted(first, source, name));
    }
  }

  @Override
  public void module(Module module) {
    Change change = writer.put(module);
    outcome.count(module.id().wiki(), change);
    if (!seen.add(module.id()) && change == Change.CHANGED) {
      twice.add(module.id());
    }
    progress.step();
  }

  @Override
  public void usage(ModuleId module, Usage usage) {
    used.add(module);
    writer.put(module, usage);
  }

  @Override
  public void skipped(Skipped skipped) {
    outcome.skip(skipped.where());
    progress.warn(skipped.toString());
  }

  /** Warns of modules that came twice, and of usage that joins none. */
  void end() {
    if (!twice.isEmpty()) {
      progress.warn(
          "%s with other texts, the later one is kept: %s"
              .formatted(
                  counted(twice.size(), "module comes", "modules come") + " twice", few(twice)));
    }
    List<ModuleId> without =
        used.stream().filter(id -> !seen.contains(id) && !writer.has(id)).toList();
    if (!without.isEmpty()) {
      progress.warn(
          "%s, check the titles: %s"
              .formatted(
                  counted(
                      without.size(),
                      "row of usage joins no module",
                      "rows of usage join no module"),
                  few(without)));
    }
  }

  private static String counted(int count, String one, String many) {
    return "%,d %s".formatted(count, count == 1 ? one : many);
  }

  private static String few(Collection<ModuleId> modules) {
    String few =
        modules.stream().limit(FEW).map(ModuleId::toString).collect(Collectors.joining(", "));
    int rest = modules.size() - FEW;
    return rest > 0 ? few + " and %,d more".formatted(rest) : few;
  }
}
