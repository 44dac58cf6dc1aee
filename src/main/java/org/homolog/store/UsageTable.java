package org.homolog.store;

import static org.homolog.store.StoreTable.FACTS;
import static org.homolog.store.StoreTable.FIGURES;
import static org.homolog.store.StoreTable.KIND;
import static org.homolog.store.StoreTable.NAME;
import static org.homolog.store.StoreTable.TIMES;
import static org.homolog.store.StoreTable.TITLE;
import static org.homolog.store.StoreTable.USAGE;
import static org.homolog.store.StoreTable.WIKI;
import static org.homolog.store.StoreTable.is;
import static org.homolog.store.StoreTable.isOneOfFew;
import static org.jooq.impl.DSL.inline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.store.StoreTable.Template;
import org.homolog.store.StoredUsage.Value;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Usage by wiki and title: the times of edits in one table, figures, facts and ages in others. */
final class UsageTable {
  /** Usage before and after a change. */
  record Changed(StoredUsage before, StoredUsage after) {}

  /** What is asked for the usage of some modules. */
  private record Queries(Template edits, Template figures, Template facts, Template times) {
    static Queries of(Condition... conditions) {
      return new Queries(
          USAGE.select(conditions),
          FIGURES.select(conditions),
          FACTS.select(conditions),
          TIMES.select(conditions));
    }
  }

  private static final Template ALL = USAGE.select();
  private static final Template ALL_FIGURES = FIGURES.select();
  private static final Template ALL_FACTS = FACTS.select();
  private static final Queries OF_ONE = Queries.of(is(WIKI), is(TITLE));
  private static final Queries OF_FEW = Queries.of(is(WIKI), isOneOfFew(TITLE));
  private static final Template ANY_OF_WIKI =
      dsl -> dsl.selectOne().from(USAGE.table()).where(is(WIKI)).limit(inline(1));
  private static final Template PUT = USAGE.put();
  private static final Template PUT_FIGURE = FIGURES.put();
  private static final Template PUT_FACT = FACTS.put();
  private static final Template PUT_TIME = TIMES.put();
  private static final Template REMOVE_FIGURE = FIGURES.delete(is(WIKI), is(TITLE), is(NAME));
  private static final Template REMOVE_FACT = FACTS.delete(is(WIKI), is(TITLE), is(NAME));
  private static final Template REMOVE_TIME = TIMES.delete(is(WIKI), is(TITLE), is(KIND));
  private static final List<Template> REMOVE =
      List.of(
          USAGE.delete(is(WIKI), is(TITLE)),
          FIGURES.delete(is(WIKI), is(TITLE)),
          FACTS.delete(is(WIKI), is(TITLE)),
          TIMES.delete(is(WIKI), is(TITLE)));

  private final Database database;

  UsageTable(Database database) {
    this.database = database;
  }

  /** The usage of every module that has one, by wiki and title. */
  Map<ModuleId, Usage> all() throws SQLException {
    Map<String, String> names = new HashMap<>();
    Map<ModuleId, SortedMap<String, Long>> figures = new HashMap<>();
    database.each(
        row ->
            figures
                .computeIfAbsent(id(row), _ -> new TreeMap<>())
                .put(names.computeIfAbsent(row.getString(3), name -> name), row.getLong(4)),
        ALL_FIGURES);
    Map<ModuleId, SortedMap<String, String>> facts = new HashMap<>();
    database.each(
        row ->
            facts
                .computeIfAbsent(id(row), _ -> new TreeMap<>())
                .put(names.computeIfAbsent(row.getString(3), name -> name), row.getString(4)),
        ALL_FACTS);
    Map<ModuleId, Usage> usage = new LinkedHashMap<>();
    database.each(
        row -> {
          ModuleId id = id(row);
          usage.put(
              id,
              new Usage(
                  figures.getOrDefault(id, new TreeMap<>()),
                  facts.getOrDefault(id, new TreeMap<>()),
                  row.getString(3),
                  row.getString(4)));
        },
        ALL);
    return usage;
  }

  private static ModuleId id(ResultSet row) throws SQLException {
    return new ModuleId(new Wiki(row.getString(1)), row.getString(2));
  }

  /** Whether a module of the wiki has usage. */
  boolean has(Wiki wiki) throws SQLException {
    return database.first(row -> true, ANY_OF_WIKI, wiki.dbname()).isPresent();
  }

  Optional<StoredUsage> find(ModuleId id) throws SQLException {
    return Optional.ofNullable(find(OF_ONE, id.wiki().dbname(), id.title()).get(id));
  }

  /** The usage of those modules that have one. */
  Map<ModuleId, StoredUsage> find(Collection<ModuleId> ids) throws SQLException {
    Map<String, List<String>> titles = new TreeMap<>();
    for (ModuleId id : ids) {
      titles.computeIfAbsent(id.wiki().dbname(), _ -> new ArrayList<>()).add(id.title());
    }
    Map<ModuleId, StoredUsage> found = new HashMap<>();
    for (Map.Entry<String, List<String>> wiki : titles.entrySet()) {
      for (@Nullable Object[] few : Database.few(wiki.getValue(), wiki.getKey())) {
        found.putAll(find(OF_FEW, few));
      }
    }
    return found;
  }

  private Map<ModuleId, StoredUsage> find(Queries queries, @Nullable Object... of)
      throws SQLException {
    var figures =
        values(row -> new Value<>(row.getLong(4), row.getString(5)), queries.figures(), of);
    var facts = values(row -> new Value<>(row.getString(4), row.getString(5)), queries.facts(), of);
    var times = values(row -> Instant.parse(row.getString(4)), queries.times(), of);
    Map<ModuleId, StoredUsage> found = new HashMap<>();
    for (Map.Entry<ModuleId, String[]> edits :
        database.list(
            row -> Map.entry(id(row), new String[] {row.getString(3), row.getString(4)}),
            queries.edits(),
            of)) {
      ModuleId id = edits.getKey();
      found.put(
          id,
          new StoredUsage(
              figures.getOrDefault(id, new TreeMap<>()),
              facts.getOrDefault(id, new TreeMap<>()),
              edits.getValue()[0],
              edits.getValue()[1],
              times.getOrDefault(id, new TreeMap<>())));
    }
    return found;
  }

  /** Values by module and by the name in the third column. */
  private <V> Map<ModuleId, SortedMap<String, V>> values(
      Database.RowReader<V> value, Template query, @Nullable Object... of) throws SQLException {
    Map<ModuleId, SortedMap<String, V>> values = new HashMap<>();
    database.forEach(
        row ->
            values
                .computeIfAbsent(id(row), _ -> new TreeMap<>())
                .put(row.getString(3), value.read(row)),
        query,
        of);
    return values;
  }

  /** Stores what differs, within a transaction. */
  void put(Map<ModuleId, Changed> changed) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    changed.forEach(
        (id, change) ->
            rows.add(
                new Object[] {
                  id.wiki().dbname(),
                  id.title(),
                  change.after().firstEdit(),
                  change.after().lastEdit()
                }));
    database.updateAll(PUT, rows);
    put(changed, StoredUsage::figures, UsageTable::row, PUT_FIGURE, REMOVE_FIGURE);
    put(changed, StoredUsage::facts, UsageTable::row, PUT_FACT, REMOVE_FACT);
    put(changed, StoredUsage::times, time -> List.of(time.toString()), PUT_TIME, REMOVE_TIME);
  }

  private <V> void put(
      Map<ModuleId, Changed> changed,
      Function<StoredUsage, SortedMap<String, V>> part,
      Function<V, List<Object>> row,
      Template put,
      Template remove)
      throws SQLException {
    List<Object[]> removed = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    changed.forEach(
        (id, change) -> {
          SortedMap<String, V> before = part.apply(change.before());
          SortedMap<String, V> after = part.apply(change.after());
          before.keySet().stream()
              .filter(name -> !after.containsKey(name))
              .forEach(name -> removed.add(row(id, name, List.of())));
          after.forEach(
              (name, value) -> {
                if (!value.equals(before.get(name))) {
                  rows.add(row(id, name, row.apply(value)));
                }
              });
        });
    database.updateAll(remove, removed);
    database.updateAll(put, rows);
  }

  private static <T> List<Object> row(Value<T> value) {
    return List.of(Objects.requireNonNull(value.value()), value.kind());
  }

  private static Object[] row(ModuleId id, String name, List<Object> rest) {
    List<Object> row = new ArrayList<>(List.of(id.wiki().dbname(), id.title(), name));
    row.addAll(rest);
    return row.toArray();
  }

  /** Removes all that is stored of these modules' usage. */
  void remove(Collection<ModuleId> ids) throws SQLException {
    for (Template remove : REMOVE) {
      database.updateAll(remove, ModuleTable.rows(ids));
    }
  }
}
