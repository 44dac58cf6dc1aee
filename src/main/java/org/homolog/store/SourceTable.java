package org.homolog.store;

import static org.homolog.store.StoreTable.ID;
import static org.homolog.store.StoreTable.LENGTH;
import static org.homolog.store.StoreTable.SHA1;
import static org.homolog.store.StoreTable.SOURCES;
import static org.homolog.store.StoreTable.ZSTD;
import static org.homolog.store.StoreTable.any;
import static org.homolog.store.StoreTable.is;
import static org.homolog.store.StoreTable.isOneOfFew;
import static org.homolog.store.StoreTable.kept;
import static org.homolog.store.StoreTable.locked;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.homolog.corpus.Source;
import org.homolog.store.StoreTable.Template;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Sources by SHA-1, each stored once and compressed. */
final class SourceTable implements AutoCloseable {
  /** Where a source is, and how many bytes it has. */
  private record Place(long id, int length) {}

  private static final int LEVEL = 1;
  private static final int COMPRESSED_AT_A_TIME = 1_000;
  private static final int COMPRESSED_IN_ONE_GO = 50;
  private static final int SWEPT_AT_A_TIME = 500;
  private static final int PAGE = 1_000;
  private static final int READ_AT_A_TIME = 4 << 20;
  private static final List<Field<?>> TEXT = List.of(SHA1, LENGTH, ZSTD);

  private static final Template FIND =
      dsl -> dsl.select(TEXT).from(SOURCES.table()).where(is(SHA1));
  private static final Template SOME =
      dsl -> dsl.select(TEXT).from(SOURCES.table()).where(isOneOfFew(ID)).orderBy(ID);
  private static final Template NEXT =
      dsl ->
          dsl.select(ID, LENGTH)
              .from(SOURCES.table())
              .where(ID.gt(any(ID)))
              .orderBy(ID)
              .limit(inline(PAGE));
  private static final Template PLACES =
      dsl -> dsl.select(ID, LENGTH).from(SOURCES.table()).where(isOneOfFew(SHA1));

  /** Keeps those that are there from being swept until the transaction ends. */
  private static final Template KEPT =
      dsl -> kept(dsl, dsl.select(SHA1).from(SOURCES.table()).where(isOneOfFew(SHA1)));

  /** Where another has put the same text meanwhile, nothing changes. */
  private static final Template PUT =
      dsl ->
          dsl.insertInto(SOURCES.table(), TEXT)
              .values(any(SHA1), any(LENGTH), any(ZSTD))
              .onConflict(SHA1)
              .doUpdate()
              .set(LENGTH, excluded(LENGTH));

  private static final Template UNUSED =
      dsl ->
          dsl.select(ID, SHA1)
              .from(SOURCES.table())
              .where(ID.gt(any(ID)))
              .and(
                  notExists(
                      selectOne()
                          .from(StoreTable.MODULES.table())
                          .where(
                              field(name("modules", "sha1"), String.class)
                                  .eq(field(name("sources", "sha1"), String.class)))))
              .orderBy(ID)
              .limit(inline(SWEPT_AT_A_TIME));

  /** Waits for those who keep it. */
  private static final Template TO_SWEEP =
      dsl -> locked(dsl, dsl.select(SHA1).from(SOURCES.table()).where(isOneOfFew(SHA1)));

  private static final Template USED =
      dsl -> dsl.selectDistinct(SHA1).from(StoreTable.MODULES.table()).where(isOneOfFew(SHA1));

  private static final Template REMOVE = SOURCES.delete(is(SHA1));

  private final Database database;
  private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();

  SourceTable(Database database) {
    this.database = database;
  }

  /** Stores those that are not there, in their order, within a transaction. */
  void put(Map<String, Source> sources) throws SQLException {
    Set<String> there = new HashSet<>();
    for (@Nullable Object[] few : Database.few(sources.keySet())) {
      there.addAll(database.list(row -> row.getString(1), KEPT, few));
    }
    List<Map.Entry<String, Source>> missing =
        sources.entrySet().stream().filter(entry -> !there.contains(entry.getKey())).toList();
    for (int from = 0; from < missing.size(); from += COMPRESSED_AT_A_TIME) {
      int to = Math.min(from + COMPRESSED_AT_A_TIME, missing.size());
      database.updateAll(PUT, rows(missing.subList(from, to)));
    }
  }

  /** Sources compressed, on all processors. */
  private static List<Object[]> rows(List<Map.Entry<String, Source>> sources) {
    int parts = (sources.size() + COMPRESSED_IN_ONE_GO - 1) / COMPRESSED_IN_ONE_GO;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> part * COMPRESSED_IN_ONE_GO)
        .map(from -> sources.subList(from, Math.min(from + COMPRESSED_IN_ONE_GO, sources.size())))
        .flatMap(part -> compressed(part).stream())
        .toList();
  }

  private static List<Object[]> compressed(List<Map.Entry<String, Source>> sources) {
    try (ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true)) {
      return sources.stream()
          .map(
              source -> {
                byte[] bytes = source.getValue().bytes();
                return new Object[] {source.getKey(), bytes.length, compressor.compress(bytes)};
              })
          .toList();
    }
  }

  Optional<Source> find(String sha1) throws SQLException {
    return database.first(this::source, FIND, sha1);
  }

  /** Hands on all, in the order they are stored in. */
  void forEach(BiConsumer<String, Source> consumer) {
    List<Place> page = page(Long.MIN_VALUE);
    while (!page.isEmpty()) {
      handOn(page, consumer);
      page = page.size() < PAGE ? List.of() : page(page.getLast().id());
    }
  }

  private List<Place> page(long after) {
    return database.look(() -> database.list(SourceTable::place, NEXT, after));
  }

  /** Hands on those of a set that are there, in the order they are stored in. */
  void forEach(Set<String> wanted, BiConsumer<String, Source> consumer) {
    List<Place> places = new ArrayList<>(wanted.size());
    for (@Nullable Object[] few : Database.few(wanted)) {
      places.addAll(database.look(() -> database.list(SourceTable::place, PLACES, few)));
    }
    places.sort(Comparator.comparingLong(Place::id));
    handOn(places, consumer);
  }

  /** Reads some at a time, so that the consumer may ask the store for other things. */
  private void handOn(List<Place> places, BiConsumer<String, Source> consumer) {
    int from = 0;
    while (from < places.size()) {
      int to = from;
      long bytes = 0;
      while (to < places.size() && to - from < StoreTable.FEW && bytes < READ_AT_A_TIME) {
        bytes += places.get(to++).length();
      }
      List<Long> ids = places.subList(from, to).stream().map(Place::id).toList();
      List<Map.Entry<String, Source>> texts =
          database.look(
              () ->
                  database.list(
                      row -> Map.entry(row.getString(1), source(row)),
                      SOME,
                      Database.few(ids).getFirst()));
      texts.forEach(text -> consumer.accept(text.getKey(), text.getValue()));
      from = to;
    }
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong(1), row.getInt(2));
  }

  /** Removes those that no module has. */
  void sweep() {
    long last = -1;
    int found = SWEPT_AT_A_TIME;
    while (found == SWEPT_AT_A_TIME) {
      long from = last;
      List<Map.Entry<Long, String>> unused =
          database.look(
              () ->
                  database.list(row -> Map.entry(row.getLong(1), row.getString(2)), UNUSED, from));
      if (!unused.isEmpty()) {
        last = unused.getLast().getKey();
        List<String> sha1s = unused.stream().map(Map.Entry::getValue).toList();
        database.transaction(() -> sweep(sha1s));
      }
      found = unused.size();
    }
  }

  /** Removes what is not used even when those who were just writing are done. */
  private int sweep(Collection<String> sha1s) throws SQLException {
    Set<String> unused = new HashSet<>();
    for (@Nullable Object[] few : Database.few(sha1s)) {
      unused.addAll(database.list(row -> row.getString(1), TO_SWEEP, few));
      database.list(row -> row.getString(1), USED, few).forEach(unused::remove);
    }
    database.updateAll(REMOVE, unused.stream().map(sha1 -> new Object[] {sha1}).toList());
    return unused.size();
  }

  private Source source(ResultSet row) throws SQLException {
    try {
      return Source.of(decompressor.decompress(row.getBytes(3), row.getInt(2)));
    } catch (ZstdException e) {
      throw new SQLException("the source " + row.getString(1) + " is damaged", e);
    }
  }

  @Override
  public void close() {
    decompressor.close();
  }
}
