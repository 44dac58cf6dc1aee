package org.homolog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Usage;

/**
 * Gives modules the page ids of the usage table beside their source, and hands on the usage when
 * the source has been read, as only then it is known which titles there are.
 */
final class UsageSink implements ModuleSink, AutoCloseable {
  private final ModuleSink sink;
  private final Map<ModuleId, UsageRow> rows;
  private final Set<ModuleId> read = new HashSet<>();

  private UsageSink(ModuleSink sink, Map<ModuleId, UsageRow> rows) {
    this.sink = sink;
    this.rows = rows;
  }

  /** Returns a sink in front of the other one, with the usage table of the folder if it has one. */
  static UsageSink in(Path folder, ModuleSink sink) throws SourceException {
    Path file = folder.resolve(UsageFile.NAME);
    return new UsageSink(sink, read(file, sink));
  }

  private static Map<ModuleId, UsageRow> read(Path file, ModuleSink sink) throws SourceException {
    try {
      if (!Files.exists(file)) {
        return Map.of();
      }
      if (Links.leadOut(file, file.resolveSibling("").toRealPath())) {
        sink.skipped(new Skipped(file.toString(), Links.LEADS_OUT));
        return Map.of();
      }
    } catch (IOException e) {
      throw new SourceException(file + ": cannot be read: " + Messages.reason(e), e);
    }
    return UsageFile.read(file, sink::skipped);
  }

  /** As {@link #in}, for the folder that a file lies in; nothing lies beside a pipe. */
  static UsageSink beside(Input input, ModuleSink sink) throws SourceException {
    return input.isFile()
        ? in(input.path().resolveSibling(""), sink)
        : new UsageSink(sink, Map.of());
  }

  @Override
  public void module(Module module) {
    UsageRow row = rows.get(module.id());
    if (!rows.isEmpty()) {
      read.add(module.id());
    }
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

  /** Hands on each row of the table as the usage of the module that its title means. */
  @Override
  public void close() {
    rows.forEach(
        (written, row) -> {
          ModuleId module = ModuleTitles.OF_ANY_WIKI.find(written, read::contains).orElse(written);
          sink.usage(module, row.usage());
        });
  }
}
