package org.homolog.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A table of a store with its columns, those of the key first.
 *
 * @param keys the number of columns in the key
 */
record StoreTable(Table<?> table, int keys, List<Field<?>> columns) {
  /** A statement in the words of any dialect, with placeholders for its parameters. */
  interface Template {
    Query of(DSLContext dsl);
  }

  /** As many values as a list of a condition has. */
  static final int FEW = 50;

  static final Field<String> WIKI = text("wiki");
  static final Field<String> TITLE = text("title");
  static final Field<String> NAME = text("name");
  static final Field<String> KIND = text("kind");
  static final Field<String> AS_OF = text("as_of");
  static final Field<String> REASON = text("reason");
  static final Field<String> URL = text("url");
  static final Field<String> TEXT_VALUE = text("value");
  static final Field<Long> VALUE = number("value");
  static final Field<Long> ID = number("id");
  static final Field<String> SHA1 = text("sha1");
  static final Field<Long> LENGTH = number("length");
  static final Field<byte[]> ZSTD = field(DSL.name("zstd"), SQLDataType.BLOB);
  static final Field<Long> PAGE_ID = number("page_id");
  static final Field<Long> REV_ID = number("rev_id");
  static final Field<String> PATH = text("path");
  static final Field<String> FIRST_EDIT = text("first_edit");
  static final Field<String> LAST_EDIT = text("last_edit");

  static final StoreTable STATE = of("state", 1, NAME, TEXT_VALUE);
  static final StoreTable SOURCES = of("sources", 1, ID, SHA1, LENGTH, ZSTD);
  static final StoreTable MODULES = of("modules", 2, WIKI, TITLE, PAGE_ID, REV_ID, SHA1, PATH);
  static final StoreTable USAGE = of("usage", 2, WIKI, TITLE, FIRST_EDIT, LAST_EDIT);
  static final StoreTable FIGURES = of("usage_figures", 3, WIKI, TITLE, NAME, VALUE, KIND);
  static final StoreTable FACTS = of("usage_facts", 3, WIKI, TITLE, NAME, TEXT_VALUE, KIND);
  static final StoreTable TIMES = of("usage_times", 3, WIKI, TITLE, KIND, AS_OF);
  static final StoreTable SITES =
      of("sites", 1, WIKI, URL, text("language"), text("family"), number("closed"));
  static final StoreTable NAMESPACES =
      of("site_namespaces", 3, WIKI, number("namespace"), number("place"), NAME);
  static final StoreTable INTERWIKI = of("site_interwiki", 2, WIKI, text("prefix"), URL);
  static final StoreTable MISSED =
      of("missed_pages", 2, WIKI, PAGE_ID, TITLE, REV_ID, REASON, number("attempts"), AS_OF);
  static final StoreTable FETCHES =
      of("fetches", 2, WIKI, KIND, AS_OF, number("done"), number("missing"), REASON);

  private static Field<String> text(String column) {
    return field(DSL.name(column), SQLDataType.VARCHAR);
  }

  static Field<Long> number(String column) {
    return field(DSL.name(column), SQLDataType.BIGINT);
  }

  private static StoreTable of(String table, int keys, Field<?>... columns) {
    return new StoreTable(DSL.table(DSL.name(table)), keys, List.of(columns));
  }

  private List<Field<?>> key() {
    return columns.subList(0, keys);
  }

  /** A placeholder. */
  static <T> Param<T> any(Field<T> column) {
    return param(column.getName(), column.getDataType());
  }

  /** The column is what the parameter says. */
  static <T> Condition is(Field<T> column) {
    return column.eq(any(column));
  }

  /** The column is one of {@link #FEW} parameters, which may be the same. */
  static <T> Condition isOneOfFew(Field<T> column) {
    return column.in(Collections.nCopies(FEW, any(column)));
  }

  /** All rows of a condition by key; the rows are as {@link #columns}. */
  Template select(Condition... conditions) {
    return dsl -> dsl.select(columns).from(table).where(conditions).orderBy(key());
  }

  /** The rows stay as they are until the transaction ends; in SQLite nobody else writes anyway. */
  static Query kept(DSLContext dsl, SelectForUpdateStep<?> rows) {
    return dsl.dialect() == SQLDialect.SQLITE ? rows : rows.forShare();
  }

  /** The same, when no other transaction keeps them any more. */
  static Query locked(DSLContext dsl, SelectForUpdateStep<?> rows) {
    return dsl.dialect() == SQLDialect.SQLITE ? rows : rows.forUpdate();
  }

  Template delete(Condition... conditions) {
    return dsl -> dsl.deleteFrom(table).where(conditions);
  }

  /** A row in place of the one of its key; its parameters are {@link #columns}. */
  Template put() {
    Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
    columns.stream().skip(keys).forEach(column -> changes.put(column, excluded(column)));
    return dsl ->
        dsl.insertInto(table, columns)
            .values(columns.stream().<Object>map(StoreTable::any).toList())
            .onConflict(key())
            .doUpdate()
            .set(changes);
  }

  Template count() {
    return dsl -> dsl.selectCount().from(table);
  }

  String name() {
    return table.getName();
  }

  /** All tables but that of the state, in the order in which they are filled. */
  static List<StoreTable> content() {
    return List.of(
        SOURCES,
        MODULES,
        USAGE,
        FIGURES,
        FACTS,
        TIMES,
        SITES,
        NAMESPACES,
        INTERWIKI,
        MISSED,
        FETCHES);
  }
}
