package org.homolog.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;

/**
 * Modules, their sources and usage in a SQLite file; for one thread at a time. Methods throw {@link
 * StoreException} when the file cannot be read or written.
 */
public final class ModuleStore implements AutoCloseable {
  private final Database database;
  private final ModuleTable modules;
  private final SourceTable sources;
  private final UsageTable usage;
  private final StateTable state;

  private ModuleStore(Database database) {
    this.database = database;
    this.modules = new ModuleTable(database);
    this.sources = new SourceTable(database);
    this.usage = new UsageTable(database);
    this.state = new StateTable(database);
  }

  /** The store in the file, which is made with its folders if it is not there. */
  public static ModuleStore open(Path file) {
    return new ModuleStore(Schema.open(file));
  }

  /**
   * The store in the file as it is now, for reading: nothing is made, changed or waited for, and
   * what is written meanwhile is not seen.
   */
  public static ModuleStore read(Path file) {
    return new ModuleStore(ReadOnly.open(file));
  }

  /** Begins to write; until the writer is closed, this store reads what it has put. */
  public StoreWriter write() {
    return StoreWriter.of(database);
  }

  /** Removes the sources that no module has any more, in one transaction. */
  public void sweep() {
    database.ask(sources::sweep);
  }

  /**
   * All modules by wiki and title, in the order of their code points, read as they are taken; the
   * stream is to be closed.
   */
  public Stream<StoredModule> modules() {
    return database.ask(modules::all);
  }

  /** The module of that id. */
  public Optional<Module> find(ModuleId id) {
    return database.ask(() -> modules.find(id)).map(found -> found.with(source(found.sha1())));
  }

  /** The source with that SHA-1, which must be one of a stored module. */
  public Source source(String sha1) {
    return findSource(sha1)
        .orElseThrow(
            () -> new StoreException(database.file() + ": holds no source with SHA-1 " + sha1));
  }

  /** The source with that SHA-1, unless it came after this was opened or has been swept away. */
  public Optional<Source> findSource(String sha1) {
    return database.ask(() -> sources.find(sha1));
  }

  /** Hands on every distinct source with its SHA-1, in the order they are stored in. */
  public void forEachSource(BiConsumer<String, Source> consumer) {
    database.ask(
        () -> {
          sources.forEach(consumer);
          return sources;
        });
  }

  /** Hands on the sources with these SHA-1s, in the order they are stored in. */
  public void forEachSource(Set<String> sha1s, BiConsumer<String, Source> consumer) {
    database.ask(
        () -> {
          sources.forEach(sha1s, consumer);
          return sources;
        });
  }

  /** The usage of every module that has one, in the order of {@link #modules}. */
  public Map<ModuleId, Usage> usage() {
    return database.ask(usage::all);
  }

  /** A number that is another whenever modules or usage have changed. */
  public long generation() {
    return database.ask(state::generation);
  }

  /** The value that a later stage has left under a name. */
  public Optional<String> state(String name) {
    return database.ask(() -> state.get(name));
  }

  /** Leaves a value under a name. */
  public void state(String name, String value) {
    if (name.equals(StateTable.GENERATION)) {
      throw new IllegalArgumentException("the store keeps its " + name + " itself");
    }
    database.ask(
        () -> {
          state.put(name, value);
          return state;
        });
  }

  @Override
  public void close() {
    try (database;
        sources) {
      // both are closed
    }
  }
}
