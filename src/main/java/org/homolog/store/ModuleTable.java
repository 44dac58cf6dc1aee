package org.homolog.store;

import static org.homolog.store.StoreTable.MODULES;
import static org.homolog.store.StoreTable.PAGE_ID;
import static org.homolog.store.StoreTable.TITLE;
import static org.homolog.store.StoreTable.WIKI;
import static org.homolog.store.StoreTable.any;
import static org.homolog.store.StoreTable.is;
import static org.homolog.store.StoreTable.isOneOfFew;
import static org.jooq.impl.DSL.inline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.store.StoreTable.Template;
import org.jspecify.annotations.Nullable;

/** Modules by wiki and title, without their sources. */
final class ModuleTable {
  private static final Template FIND = MODULES.select(is(WIKI), is(TITLE));
  private static final Template FIND_PAGE = MODULES.select(is(WIKI), is(PAGE_ID));
  private static final Template FIND_PAGES = MODULES.select(is(WIKI), isOneOfFew(PAGE_ID));
  private static final Template ANY_OF_WIKI =
      dsl -> dsl.selectOne().from(MODULES.table()).where(is(WIKI)).limit(inline(1));
  private static final Template PUT = MODULES.put();
  private static final Template PUT_PAGE_ID =
      dsl -> dsl.update(MODULES.table()).set(PAGE_ID, any(PAGE_ID)).where(is(WIKI), is(TITLE));
  private static final Template REMOVE = MODULES.delete(is(WIKI), is(TITLE));

  private final Database database;

  ModuleTable(Database database) {
    this.database = database;
  }

  Optional<StoredModule> find(ModuleId id) throws SQLException {
    return database.first(ModuleTable::module, FIND, id.wiki().dbname(), id.title());
  }

  /** Whether the wiki has a module. */
  boolean has(Wiki wiki) throws SQLException {
    return database.first(row -> true, ANY_OF_WIKI, wiki.dbname()).isPresent();
  }

  /** The modules that have the page id, of which there should be one. */
  List<StoredModule> find(Wiki wiki, long pageId) throws SQLException {
    return database.list(ModuleTable::module, FIND_PAGE, wiki.dbname(), pageId);
  }

  /** The modules that have one of the page ids. */
  List<StoredModule> find(Wiki wiki, Collection<Long> pageIds) throws SQLException {
    List<StoredModule> found = new ArrayList<>();
    for (@Nullable Object[] few : Database.few(pageIds, wiki.dbname())) {
      found.addAll(database.list(ModuleTable::module, FIND_PAGES, few));
    }
    return found;
  }

  void put(Collection<StoredModule> modules) throws SQLException {
    database.updateAll(PUT, modules.stream().map(ModuleTable::row).toList());
  }

  /** Sets page ids, of modules that are there. */
  void putPageIds(Map<ModuleId, Long> pageIds) throws SQLException {
    database.updateAll(
        PUT_PAGE_ID,
        pageIds.entrySet().stream()
            .map(
                entry ->
                    new Object[] {
                      entry.getValue(), entry.getKey().wiki().dbname(), entry.getKey().title()
                    })
            .toList());
  }

  void remove(Collection<ModuleId> ids) throws SQLException {
    database.updateAll(REMOVE, rows(ids));
  }

  /** Keys as parameters. */
  static List<Object[]> rows(Collection<ModuleId> ids) {
    return ids.stream().map(id -> new Object[] {id.wiki().dbname(), id.title()}).toList();
  }

  private static @Nullable Object[] row(StoredModule module) {
    return new @Nullable Object[] {
      module.id().wiki().dbname(),
      module.id().title(),
      module.pageId().isPresent() ? module.pageId().getAsLong() : null,
      module.revisionId(),
      module.sha1(),
      module.path().orElse(null)
    };
  }

  /** The module of a row of all columns. */
  static StoredModule module(ResultSet row) throws SQLException {
    long pageId = row.getLong(3);
    boolean unknown = row.wasNull(); // of what was read last
    return new StoredModule(
        new ModuleId(new Wiki(row.getString(1)), row.getString(2)),
        unknown ? OptionalLong.empty() : OptionalLong.of(pageId),
        row.getLong(4),
        row.getString(5),
        Optional.ofNullable(row.getString(6)));
  }
}
