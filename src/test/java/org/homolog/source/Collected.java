package org.homolog.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;

/** All that a source hands on. */
final class Collected implements ModuleSink {
  final List<Module> modules = new ArrayList<>();
  final Map<ModuleId, Usage> usage = new LinkedHashMap<>();
  final List<Skipped> skipped = new ArrayList<>();

  static Collected from(Path path, SourceOptions options) throws IOException {
    Collected collected = new Collected();
    ModuleSource.of(path, options).read(collected);
    return collected;
  }

  static Collected from(Path path) throws IOException {
    return from(path, SourceOptions.DEFAULTS);
  }

  List<String> ids() {
    return modules.stream().map(module -> module.id().toString()).toList();
  }

  List<String> texts() {
    return modules.stream().map(module -> module.source().text()).toList();
  }

  List<String> paths() {
    return modules.stream().map(module -> module.path().orElse("")).toList();
  }

  @Override
  public void module(Module module) {
    modules.add(module);
  }

  @Override
  public void usage(ModuleId module, Usage figures) {
    usage.put(module, figures);
  }

  @Override
  public void skipped(Skipped skip) {
    skipped.add(skip);
  }
}
