package org.homolog.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.store.UsageTable.Changed;

/**
 * What was put and is not yet written. It is written in one transaction, which may be run again as
 * a whole.
 */
final class Unit {
  // indexes are all over: the more rows go in together, the less often each of their pages is
  // written
  private static final int MOST_ROWS = 20_000;
  private static final long MOST_BYTES = 48 << 20;

  private final ModuleTable moduleTable;
  private final UsageTable usageTable;

  /** Modules and usage that leave before the others are put. */
  private final Set<ModuleId> removed = new LinkedHashSet<>();

  private final Map<ModuleId, StoredModule> modules = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<ModuleId, Long> pageIds = new LinkedHashMap<>();
  private final Map<ModuleId, Changed> usage = new LinkedHashMap<>();
  private long bytes;
  private boolean content;

  Unit(ModuleTable moduleTable, UsageTable usageTable) {
    this.moduleTable = moduleTable;
    this.usageTable = usageTable;
  }

  boolean isEmpty() {
    return removed.isEmpty() && modules.isEmpty() && pageIds.isEmpty() && usage.isEmpty();
  }

  /** Whether it is time to write it. */
  boolean isFull() {
    int rows = removed.size() + modules.size() + pageIds.size() + usage.size();
    return rows >= MOST_ROWS || bytes > MOST_BYTES;
  }

  /** The module as it will be stored, if it is in here. */
  Optional<StoredModule> moduleHere(ModuleId id) {
    return Optional.ofNullable(modules.get(id));
  }

  /** The module as it will be stored. */
  Optional<StoredModule> module(ModuleId id) throws SQLException {
    StoredModule module = modules.get(id);
    if (module != null || removed.contains(id)) {
      return Optional.ofNullable(module);
    }
    Long pageId = pageIds.get(id);
    Optional<StoredModule> stored = moduleTable.find(id);
    return pageId == null ? stored : stored.map(found -> found.withPageId(OptionalLong.of(pageId)));
  }

  /** Whether what is stored under the id will be as it is. */
  boolean leaves(ModuleId id) {
    return !modules.containsKey(id) && !pageIds.containsKey(id) && !removed.contains(id);
  }

  /**
   * The usage as it will be stored.
   *
   * @param stored what is stored of it now
   */
  Optional<StoredUsage> usage(ModuleId id, Optional<StoredUsage> stored) {
    Changed change = usage.get(id);
    if (change != null || removed.contains(id)) {
      return Optional.ofNullable(change).map(Changed::after);
    }
    return stored;
  }

  void put(StoredModule module, Source source) {
    modules.put(module.id(), module);
    pageIds.remove(module.id());
    if (sources.put(module.sha1(), source) == null) {
      bytes += source.length();
    }
    content = true;
  }

  /** Sets the page id of a module that {@link #module} knows. */
  void put(StoredModule module, long pageId) {
    if (modules.containsKey(module.id())) {
      modules.put(module.id(), module.withPageId(OptionalLong.of(pageId)));
    } else {
      pageIds.put(module.id(), pageId);
    }
    content = true;
  }

  /** Puts usage in place of what {@link #usage} knows. */
  void put(ModuleId id, StoredUsage before, StoredUsage after) {
    Changed earlier = usage.get(id);
    usage.put(id, new Changed(earlier == null ? before : earlier.before(), after));
    content |= !before.usage().equals(after.usage()) || before == StoredUsage.NONE;
  }

  /** Removes a module and its usage. */
  void remove(ModuleId id) {
    removed.add(id);
    modules.remove(id);
    pageIds.remove(id);
    usage.remove(id);
    content = true;
  }

  /** Writes it, within a transaction. */
  void write(SourceTable sourceTable, StateTable state) throws SQLException {
    moduleTable.remove(removed);
    usageTable.remove(removed);
    sourceTable.put(sources);
    moduleTable.put(modules.values());
    moduleTable.putPageIds(pageIds);
    usageTable.put(usage);
    if (content) {
      state.nextGeneration();
    }
  }
}
