package org.homolog.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;

/** Modules by wiki and title, without their sources. */
final class ModuleTable {
  private static final String COLUMNS = "wiki, title, page_id, rev_id, sha1, path";

  private final Database database;

  ModuleTable(Database database) {
    this.database = database;
  }

  Optional<StoredModule> find(ModuleId id) throws SQLException {
    return database.first(
        ModuleTable::module,
        "SELECT " + COLUMNS + " FROM modules WHERE wiki = ? AND title = ?",
        id.wiki().dbname(),
        id.title());
  }

  /** All modules by wiki and title, read as they are taken; the stream is to be closed. */
  Stream<StoredModule> all() throws SQLException {
    PreparedStatement statement =
        database
            .connection()
            .prepareStatement("SELECT " + COLUMNS + " FROM modules ORDER BY wiki, title");
    return RowSpliterator.stream(database, statement, ModuleTable::module);
  }

  void put(StoredModule module) throws SQLException {
    database.update(
        "REPLACE INTO modules (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
        module.id().wiki().dbname(),
        module.id().title(),
        module.pageId(),
        module.revisionId(),
        module.sha1(),
        module.path());
  }

  private static StoredModule module(ResultSet row) throws SQLException {
    long pageId = row.getLong(3);
    return new StoredModule(
        new ModuleId(new Wiki(row.getString(1)), row.getString(2)),
        row.wasNull() ? OptionalLong.empty() : OptionalLong.of(pageId),
        row.getLong(4),
        row.getString(5),
        Optional.ofNullable(row.getString(6)));
  }
}
