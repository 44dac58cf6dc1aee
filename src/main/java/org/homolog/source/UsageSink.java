package org.homolog.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;

/** Gives modules the page ids of the usage table beside their source. */
final class UsageSink implements ModuleSink {
  private final ModuleSink sink;
  private final Map<ModuleId, UsageRow> rows;

  private UsageSink(ModuleSink sink, Map<ModuleId, UsageRow> rows) {
    this.sink = sink;
    this.rows = rows;
  }

  /** The sink itself, or one in front of it if a usage table lies in the folder. */
  static ModuleSink in(Path folder, ModuleSink sink) throws SourceException {
    Path file = folder.resolve(UsageFile.NAME);
    if (!Files.exists(file)) {
      return sink;
    }
    Map<ModuleId, UsageRow> rows = UsageFile.read(file, sink::skipped);
    rows.forEach((module, row) -> sink.usage(module, row.usage()));
    return new UsageSink(sink, rows);
  }

  /** As {@link #in}, for the folder that a file lies in. */
  static ModuleSink beside(Path file, ModuleSink sink) throws SourceException {
    return in(file.resolveSibling(""), sink);
  }

  @Override
  public void module(Module module) {
    UsageRow row = rows.get(module.id());
    sink.module(module.pageId().isPresent() || row == null ? module : with(row.pageId(), module));
  }

  private static Module with(OptionalLong pageId, Module module) {
    return new Module(
        module.id(), pageId, module.revisionId(), module.sha1(), module.path(), module.source());
  }

  @Override
  public void usage(ModuleId module, Usage usage) {
    sink.usage(module, usage);
  }

  @Override
  public void skipped(Skipped skipped) {
    sink.skipped(skipped);
  }
}
