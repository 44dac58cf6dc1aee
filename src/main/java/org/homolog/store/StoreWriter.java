package org.homolog.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/**
 * Puts modules and usage into a store, in transactions of some thousand, the last one when it is
 * flushed or closed; between them nobody else is kept out. After a failure nothing more is written.
 * Texts that no module has any more stay, as an index may still name them: see {@link
 * ModuleStore#sweep}.
 */
public final class StoreWriter implements AutoCloseable {
  private final Database database;
  private final ModuleTable modules;
  private final SourceTable sources;
  private final UsageTable usage;
  private final StateTable state;
  private final Runnable end;
  private final Set<ModuleId> seen = new HashSet<>();
  private final Map<Wiki, Boolean> newWikis = new HashMap<>();
  private final Set<ModuleId> usageSeen = new HashSet<>();
  private final Map<Wiki, Boolean> newInUsage = new HashMap<>();
  private Unit unit;
  private boolean failed;

  /**
   * A writer that is the only one of its store.
   *
   * @param end what is to be done when it is closed
   */
  StoreWriter(Database database, Runnable end) {
    this.database = database;
    this.modules = new ModuleTable(database);
    this.sources = new SourceTable(database);
    this.usage = new UsageTable(database);
    this.state = new StateTable(database);
    this.end = end;
    this.unit = new Unit(modules, usage);
    database.settleBy(this::flush);
  }

  /**
   * Stores the module in place of the one under its id; a page id that it does not know stays as it
   * is in the store. One that came from another place only is stored, and counts as unchanged.
   */
  public Change put(Module module) {
    return change(() -> replace(module, stored(module.id())));
  }

  /** The module as it is or will be stored; what is not there need not be looked for. */
  private Optional<StoredModule> stored(ModuleId id) {
    if (isNew(id.wiki()) && !seen.contains(id)) {
      return unit.moduleHere(id);
    }
    return database.look(() -> unit.module(id));
  }

  /** Returns whether the module is stored or will be. */
  public boolean has(ModuleId id) {
    return stored(id).isPresent();
  }

  /** Whether only this writer has put modules of the wiki. */
  private boolean isNew(Wiki wiki) {
    return newWikis.computeIfAbsent(wiki, _ -> database.look(() -> !modules.has(wiki)));
  }

  /**
   * Stores a page of a wiki: the same as {@link #put(Module)}, and where the page had another title
   * before, the module and usage under that title leave.
   */
  public Change putPage(Module module) {
    long pageId = module.pageId().orElseThrow();
    return change(
        () -> {
          ModuleId id = module.id();
          Optional<StoredModule> old = stored(id);
          if (old.isEmpty() || !old.get().pageId().equals(module.pageId())) {
            database.look(() -> modules.find(id.wiki(), pageId)).stream()
                .map(StoredModule::id)
                .filter(unit::leaves)
                .filter(other -> !other.equals(id))
                .forEach(unit::remove);
          }
          return replace(module, old);
        });
  }

  private Change replace(Module module, Optional<StoredModule> old) {
    seen.add(module.id());
    StoredModule header = StoredModule.of(module);
    if (old.isPresent()) {
      header = header.orPageIdOf(old.get());
      if (header.equals(old.get())) {
        return Change.UNCHANGED;
      }
    }
    unit.put(header, module.source());
    if (old.isEmpty()) {
      return Change.NEW;
    }
    return header.at(old.get().path()).equals(old.get()) ? Change.UNCHANGED : Change.CHANGED;
  }

  /** Stores the usage of a module, which need not be stored, in place of what was known of it. */
  public Change put(ModuleId id, Usage figures) {
    return change(
        () -> {
          Optional<StoredUsage> old = unit.usage(id, storedUsage(id));
          usageSeen.add(id);
          if (old.isPresent() && old.get().usage().equals(figures)) {
            return Change.UNCHANGED;
          }
          unit.put(id, old.orElse(StoredUsage.NONE), StoredUsage.of(figures));
          return old.isPresent() ? Change.CHANGED : Change.NEW;
        });
  }

  /** The usage as it is stored; what is not there need not be looked for. */
  private Optional<StoredUsage> storedUsage(ModuleId id) {
    boolean unknown =
        newInUsage.computeIfAbsent(id.wiki(), wiki -> database.look(() -> !usage.has(wiki)));
    return unknown && !usageSeen.contains(id)
        ? Optional.empty()
        : database.look(() -> usage.find(id));
  }

  /**
   * Stores what one kind of harvest knows of the usage of a module, which need not be stored, in
   * place of what was known of that kind. Equal usage of a new time is unchanged, and its time is
   * stored.
   */
  public Change put(ModuleId id, UsagePart part) {
    return put(id, part, database.look(() -> usage.find(id)));
  }

  /** Stores the same of many modules, and tells how many are new or changed. */
  public int put(Map<ModuleId, UsagePart> parts) {
    Map<ModuleId, StoredUsage> stored = database.look(() -> usage.find(parts.keySet()));
    int changed = 0;
    for (Map.Entry<ModuleId, UsagePart> part : parts.entrySet()) {
      ModuleId id = part.getKey();
      Change change = put(id, part.getValue(), Optional.ofNullable(stored.get(id)));
      changed += change == Change.UNCHANGED ? 0 : 1;
    }
    return changed;
  }

  private Change put(ModuleId id, UsagePart part, Optional<StoredUsage> stored) {
    return change(
        () -> {
          Optional<StoredUsage> old = unit.usage(id, stored);
          usageSeen.add(id);
          StoredUsage before = old.orElse(StoredUsage.NONE);
          StoredUsage after = before.with(part);
          if (old.isEmpty() || !after.equals(before)) {
            unit.put(id, before, after);
          }
          if (old.isEmpty()) {
            return Change.NEW;
          }
          return after.usage().equals(before.usage()) ? Change.UNCHANGED : Change.CHANGED;
        });
  }

  /** Sets the page id of a module; one that is not stored is left alone. */
  public Change pageId(ModuleId id, long pageId) {
    return change(
        () -> {
          Optional<StoredModule> old = database.look(() -> unit.module(id));
          if (old.isEmpty() || old.get().pageId().equals(OptionalLong.of(pageId))) {
            return Change.UNCHANGED;
          }
          unit.put(old.get(), pageId);
          return Change.CHANGED;
        });
  }

  /** Removes the modules of these wikis that this writer was not given, and tells how many. */
  public int prune(Set<Wiki> wikis) {
    return wikis.stream().mapToInt(wiki -> prune(wiki, Set.of())).sum();
  }

  /**
   * Removes the modules of a wiki that this writer was not given, but for those to be kept. Usage
   * that it was given of them stays, so that the same source makes the same store however often it
   * is read.
   */
  public int prune(Wiki wiki, Set<ModuleId> kept) {
    flush();
    try (Stream<StoredModule> stored = ModuleWalk.of(database, wiki.dbname())) {
      return remove(
          stored
              .map(StoredModule::id)
              .filter(id -> !seen.contains(id) && !kept.contains(id))
              .toList(),
          usageSeen);
    }
  }

  /** Removes the modules of a wiki that have one of these page ids, and tells how many. */
  public int remove(Wiki wiki, Collection<Long> pageIds) {
    flush();
    return remove(
        database.look(() -> modules.find(wiki, pageIds)).stream().map(StoredModule::id).toList(),
        Set.of());
  }

  /** Removes modules with their usage, but for the usage of some. */
  private int remove(List<ModuleId> ids, Set<ModuleId> usageKept) {
    for (ModuleId id : ids) {
      change(
          () -> {
            Optional<StoredUsage> given =
                usageKept.contains(id) ? database.look(() -> usage.find(id)) : Optional.empty();
            unit.remove(id);
            given.ifPresent(kept -> unit.put(id, StoredUsage.NONE, kept));
            return Change.CHANGED;
          });
    }
    return ids.size();
  }

  /** Writes what was put so far, so that it stays whatever happens. */
  public void flush() {
    if (failed || unit.isEmpty()) {
      return;
    }
    work(
        () -> {
          Unit done = unit;
          database.transaction(
              () -> {
                done.write(sources, state);
                return done;
              });
          unit = new Unit(modules, usage);
          return done;
        });
  }

  private interface Step<T> {
    T run();
  }

  private Change change(Step<Change> step) {
    Change change = work(step);
    if (unit.isFull()) {
      flush();
    }
    return change;
  }

  private <T> T work(Step<T> step) {
    boolean before = failed;
    failed = true;
    T result = step.run();
    failed = before;
    return result;
  }

  @Override
  public void close() {
    try (sources) {
      flush();
    } finally {
      database.settleBy(() -> {});
      end.run();
    }
  }
}
