package org.homolog.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreAddress;
import org.homolog.store.StoredModule;

/** What a store holds, to be compared with another's. */
final class StoreContent {
  private StoreContent() {}

  /** The modules with their pages, revisions and texts, their figures, and what was missed. */
  static SortedMap<String, String> of(StoreAddress address) {
    SortedMap<String, String> content = new TreeMap<>();
    try (ModuleStore store = ModuleStore.read(address)) {
      List<StoredModule> all;
      try (Stream<StoredModule> modules = store.modules()) {
        all = modules.toList();
      }
      for (StoredModule module : all) {
        String text = store.source(module.sha1()).sha1();
        content.put(
            module.id().toString(),
            "%s %s %s".formatted(module.pageId(), module.revisionId(), text));
      }
      store.usage().forEach((id, usage) -> content.put(id + " usage", usage.toString()));
      store
          .missed()
          .list()
          .forEach(page -> content.put(page.wiki() + " missed " + page.title(), page.reason()));
    }
    return content;
  }
}
