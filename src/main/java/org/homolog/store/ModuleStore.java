package org.homolog.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/**
 * Modules, their sources and usage, and what a harvest knows of wikis, in a SQLite file or a
 * database of a MySQL or MariaDB server; for one thread at a time. Methods throw {@link
 * StoreException} when the database cannot be read or written.
 */
public final class ModuleStore implements AutoCloseable {
  private final Database database;
  private final ModuleTable modules;
  private final SourceTable sources;
  private final UsageTable usage;
  private final StateTable state;
  private boolean writing;

  private ModuleStore(Database database) {
    this.database = database;
    this.modules = new ModuleTable(database);
    this.sources = new SourceTable(database);
    this.usage = new UsageTable(database);
    this.state = new StateTable(database);
  }

  /** The store in the file, which is made with its folders if it is not there. */
  public static ModuleStore open(Path file) {
    return open(new StoreAddress.SqliteFile(file));
  }

  /** The store at the address; its file and tables are made if they are not there. */
  public static ModuleStore open(StoreAddress address) {
    return of(new Database(connector(address, false), false), Schema::bringUpToDate);
  }

  /**
   * The store in the file as it is now, for reading: nothing is made, changed or waited for, and
   * what is written meanwhile is not seen.
   */
  public static ModuleStore read(Path file) {
    return read(new StoreAddress.SqliteFile(file));
  }

  /** The store at the address as it is now, for reading, as {@link #read(Path)}. */
  public static ModuleStore read(StoreAddress address) {
    return of(
        new Database(connector(address, true), true),
        database -> {
          database.beginReading();
          Schema.requireKnown(database);
        });
  }

  private interface Preparation {
    void prepare(Database database);
  }

  private static ModuleStore of(Database database, Preparation preparation) {
    boolean done = false;
    try {
      preparation.prepare(database);
      done = true;
      return new ModuleStore(database);
    } finally {
      if (!done) {
        database.close();
      }
    }
  }

  private static Connector connector(StoreAddress address, boolean readOnly) {
    return switch (address) {
      case StoreAddress.SqliteFile sqlite -> new SqliteConnector(sqlite.file(), readOnly);
      case StoreAddress.Server server ->
          new MySqlConnector(server, Credentials.find(server.credentials(), System::getenv));
    };
  }

  Database database() {
    return database;
  }

  /**
   * Begins to write, one writer at a time; what it has put is written before anything is read from
   * this store.
   */
  public StoreWriter write() {
    if (writing) {
      throw new IllegalStateException("this store has a writer already");
    }
    var writer = new StoreWriter(database, () -> writing = false);
    writing = true;
    return writer;
  }

  /** The wikis. */
  public Sites sites() {
    return new Sites(database);
  }

  /** The pages that could not be harvested. */
  public MissedPages missed() {
    return new MissedPages(database);
  }

  /** How far each harvest came. */
  public Fetches fetches() {
    return new Fetches(database);
  }

  /** Removes the sources that no module has any more. */
  public void sweep() {
    database.settle();
    sources.sweep();
  }

  /**
   * All modules by wiki and title, in the order of their code points, read as they are taken; the
   * stream is to be closed.
   */
  public Stream<StoredModule> modules() {
    return ModuleWalk.all(database);
  }

  /** The modules of a wiki by title, likewise. */
  public Stream<StoredModule> modules(Wiki wiki) {
    return ModuleWalk.of(database, wiki.dbname());
  }

  /** The module of that id. */
  public Optional<Module> find(ModuleId id) {
    return database.ask(() -> modules.find(id)).map(found -> found.with(source(found.sha1())));
  }

  /** The source with that SHA-1, which must be one of a stored module. */
  public Source source(String sha1) {
    return findSource(sha1)
        .orElseThrow(
            () -> new StoreException(database.name() + ": holds no source with SHA-1 " + sha1));
  }

  /** The source with that SHA-1, unless it came after this was opened or has been swept away. */
  public Optional<Source> findSource(String sha1) {
    return database.ask(() -> sources.find(sha1));
  }

  /** Hands on every distinct source with its SHA-1, in the order they are stored in. */
  public void forEachSource(BiConsumer<String, Source> consumer) {
    database.settle();
    sources.forEach(consumer);
  }

  /** Hands on the sources with these SHA-1s, in the order they are stored in. */
  public void forEachSource(Set<String> sha1s, BiConsumer<String, Source> consumer) {
    database.settle();
    sources.forEach(sha1s, consumer);
  }

  /** The usage of every module that has one, in the order of {@link #modules}. */
  public Map<ModuleId, Usage> usage() {
    Schema.requireLatest(database);
    return database.ask(usage::all);
  }

  /** When each kind of usage of a module was harvested. */
  public SortedMap<String, Instant> usageTimes(ModuleId id) {
    return database.ask(() -> usage.find(id)).orElse(StoredUsage.NONE).times();
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
    database.change(() -> state.put(name, value));
  }

  @Override
  public void close() {
    try (database;
        sources) {
      // both are closed
    }
  }
}
