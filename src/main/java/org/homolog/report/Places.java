package org.homolog.report;

import java.util.Map;
import org.homolog.corpus.ModuleId;
import org.homolog.store.StoredModule;

/**
 * How modules are called in tables: by their path below the source folder, else {@code wiki:Title}.
 */
final class Places {
  private final Map<ModuleId, StoredModule> stored;

  Places(Map<ModuleId, StoredModule> stored) {
    this.stored = stored;
  }

  String of(ModuleId module) {
    StoredModule known = stored.get(module);
    return known == null ? title(module) : known.path().orElseGet(() -> title(module));
  }

  private static String title(ModuleId module) {
    return module.wiki() + ":" + module.title();
  }
}
