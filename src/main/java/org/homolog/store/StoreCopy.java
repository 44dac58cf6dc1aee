package org.homolog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.homolog.store.StoreTable.Template;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Brings all that is in one store into another, of whichever kinds they are. */
public final class StoreCopy {
  private static final int BATCH_ROWS = 5_000;
  private static final int BATCH_BYTES = 8 << 20;

  /** Stays in a store for as long as a copy into it is not complete. */
  private static final String UNFINISHED = "copied from";

  private static final Template REMOVE_STATE =
      StoreTable.STATE.delete(StoreTable.is(StoreTable.NAME));

  private final ObjLongConsumer<String> progress;

  /**
   * A copy that tells how it goes on.
   *
   * @param progress takes the name of a table and how many of its rows are copied
   */
  public StoreCopy(ObjLongConsumer<String> progress) {
    this.progress = progress;
  }

  /**
   * Copies all rows as they are now, and compares how many there are then.
   *
   * @param to an empty store, or one in which a copy of the same store was broken off
   * @return the number of rows by table
   * @throws StoreException if the other store holds something else, or other numbers of rows
   */
  public Map<String, Long> copy(StoreAddress from, StoreAddress to) {
    if (from.equals(to)) {
      throw new StoreException(from + ": is the store to copy itself");
    }
    try (ModuleStore source = ModuleStore.read(from);
        ModuleStore target = ModuleStore.open(to)) {
      Schema.requireLatest(source.database());
      begin(from, target);
      Map<String, Long> counts = new LinkedHashMap<>();
      for (StoreTable table : StoreTable.content()) {
        copy(table, source.database(), target.database());
        counts.put(table.name(), counted(table, source.database(), target.database()));
      }
      finish(source.database(), target.database());
      return counts;
    }
  }

  private static void begin(StoreAddress from, ModuleStore target) {
    Optional<String> unfinished = target.state(UNFINISHED);
    for (StoreTable table : StoreTable.content()) {
      if (!unfinished.equals(Optional.of(from.toString())) && count(table, target.database()) > 0) {
        throw new StoreException(
            target.database().name() + ": is not empty, a copy needs a store of its own");
      }
    }
    target.state(UNFINISHED, from.toString());
  }

  private void copy(StoreTable table, Database source, Database target) {
    var batch = new Batch(table, target);
    source.look(
        () -> {
          source.each(batch::add, table.select());
          return batch;
        });
    batch.write();
  }

  private static long counted(StoreTable table, Database source, Database target) {
    long expected = count(table, source);
    long found = count(table, target);
    if (expected != found) {
      throw new StoreException(
          "%s: has %,d rows in %s after the copy, expected %,d"
              .formatted(target.name(), found, table.name(), expected));
    }
    return found;
  }

  private static long count(StoreTable table, Database database) {
    return database.look(() -> database.first(row -> row.getLong(1), table.count()).orElseThrow());
  }

  /** What later stages left, and the generation, which says that all is there. */
  private static void finish(Database source, Database target) {
    List<Object[]> state =
        source.look(
            () ->
                source.list(
                    row -> new Object[] {row.getString(1), row.getString(2)},
                    StoreTable.STATE.select()));
    target.transaction(
        () -> {
          target.updateAll(StoreTable.STATE.put(), state);
          return target.update(REMOVE_STATE, UNFINISHED);
        });
  }

  /** Rows on their way. */
  private final class Batch {
    private final StoreTable table;
    private final Database target;
    private final Template put;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private int bytes;
    private long done;

    Batch(StoreTable table, Database target) {
      this.table = table;
      this.target = target;
      this.put = table.put();
    }

    void add(ResultSet row) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[table.columns().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(row, i + 1, table.columns().get(i));
        bytes += values[i] instanceof byte[] some ? some.length : 0;
      }
      rows.add(values);
      if (rows.size() == BATCH_ROWS || bytes > BATCH_BYTES) {
        write();
      }
    }

    private static @Nullable Object value(ResultSet row, int column, Field<?> field)
        throws SQLException {
      if (field.getType() == byte[].class) {
        return row.getBytes(column);
      }
      if (field.getType() == Long.class) {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
      }
      return row.getString(column);
    }

    void write() {
      target.transaction(
          () -> {
            target.updateAll(put, rows);
            return rows;
          });
      done += rows.size();
      progress.accept(table.name(), done);
      rows.clear();
      bytes = 0;
    }
  }
}
