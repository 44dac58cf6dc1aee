package org.homolog.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/**
 * Puts modules and usage into a store, in transactions of some thousand; the last one is committed
 * when the writer is closed, unless the database failed within it. Texts that no module has any
 * more stay, as an index may still name them: see {@link ModuleStore#sweep}.
 */
public final class StoreWriter implements AutoCloseable {
  private static final int BATCH = 5_000;

  private final Database database;
  private final ModuleTable modules;
  private final SourceTable sources;
  private final UsageTable usage;
  private final StateTable state;
  private int puts;
  private boolean changed;
  private boolean failed;

  private StoreWriter(Database database) {
    this.database = database;
    this.modules = new ModuleTable(database);
    this.sources = new SourceTable(database);
    this.usage = new UsageTable(database);
    this.state = new StateTable(database);
  }

  static StoreWriter of(Database database) {
    StoreWriter writer = new StoreWriter(database);
    try {
      writer.begin();
      return writer;
    } catch (StoreException e) {
      writer.sources.close();
      throw e;
    }
  }

  private void begin() {
    database.ask(
        () -> {
          database.run(
              "CREATE TEMP TABLE IF NOT EXISTS seen"
                  + " (wiki TEXT, title TEXT, PRIMARY KEY (wiki, title)) WITHOUT ROWID",
              "DELETE FROM seen");
          database.connection().setAutoCommit(false);
          return state.generation(); // begins the transaction
        });
  }

  /**
   * Stores the module in place of the one under its id; a page id that it does not know stays as it
   * is in the store.
   */
  public Change put(Module module) {
    return change(() -> replace(module));
  }

  private Change replace(Module module) throws SQLException {
    ModuleId id = module.id();
    database.update("INSERT OR IGNORE INTO seen VALUES (?, ?)", id.wiki().dbname(), id.title());
    StoredModule header = StoredModule.of(module);
    Optional<StoredModule> old = modules.find(id);
    if (old.isPresent()) {
      header = header.orPageIdOf(old.get());
      if (header.equals(old.get())) {
        return Change.UNCHANGED;
      }
    }
    sources.put(module);
    modules.put(header);
    return old.isPresent() ? Change.CHANGED : Change.NEW;
  }

  /** Stores the usage of a module, which need not be stored, in place of what was known of it. */
  public Change put(ModuleId id, Usage figures) {
    return change(
        () -> {
          Optional<Usage> old = usage.find(id);
          if (old.isPresent() && old.get().equals(figures)) {
            return Change.UNCHANGED;
          }
          usage.put(id, figures);
          return old.isPresent() ? Change.CHANGED : Change.NEW;
        });
  }

  /** Sets the page id of a module; one that is not stored is left alone. */
  public Change pageId(ModuleId id, long pageId) {
    return change(
        () -> {
          OptionalLong known = OptionalLong.of(pageId);
          Optional<StoredModule> old = modules.find(id);
          if (old.isEmpty() || old.get().pageId().equals(known)) {
            return Change.UNCHANGED;
          }
          StoredModule module = old.get();
          modules.put(
              new StoredModule(id, known, module.revisionId(), module.sha1(), module.path()));
          return Change.CHANGED;
        });
  }

  /** Removes the modules of these wikis that this writer was not given, and tells how many. */
  public int prune(Set<Wiki> wikis) {
    return work(
        () -> {
          int removed = 0;
          for (Wiki wiki : wikis) {
            removed += prune(wiki.dbname());
          }
          changed |= removed > 0;
          return removed;
        });
  }

  private int prune(String wiki) throws SQLException {
    String unseen =
        " FROM modules WHERE wiki = ? AND NOT EXISTS (SELECT 1 FROM seen"
            + " WHERE seen.wiki = modules.wiki AND seen.title = modules.title)";
    for (String table : new String[] {"usage", "usage_figures"}) {
      database.update(
          "DELETE FROM " + table + " WHERE wiki = ? AND title IN (SELECT title" + unseen + ")",
          wiki,
          wiki);
    }
    return database.update("DELETE" + unseen, wiki);
  }

  private Change change(Database.Question<Change> step) {
    Change change = work(step);
    changed |= change != Change.UNCHANGED;
    if (++puts % BATCH == 0) {
      commit();
    }
    return change;
  }

  private <T> T work(Database.Question<T> step) {
    boolean done = false;
    try {
      T result = database.ask(step);
      done = true;
      return result;
    } finally {
      failed |= !done;
    }
  }

  private void commit() {
    work(
        () -> {
          if (changed) {
            state.nextGeneration();
          }
          database.connection().commit();
          changed = false;
          return puts;
        });
  }

  @Override
  public void close() {
    try (sources) {
      commitRest();
    }
  }

  private void commitRest() {
    try {
      if (!failed) {
        commit();
      }
      end();
    } catch (StoreException e) {
      endAfter(e);
      throw e;
    }
  }

  /** After some failures, of the disk for one, SQLite has ended the transaction itself. */
  private void endAfter(StoreException failure) {
    try {
      end();
    } catch (StoreException e) {
      failure.addSuppressed(e);
    }
  }

  private void end() {
    database.ask(
        () -> {
          if (failed) {
            database.connection().rollback();
          }
          database.connection().setAutoCommit(true);
          return puts;
        });
  }
}
