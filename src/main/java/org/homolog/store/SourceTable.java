package org.homolog.store;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.homolog.corpus.Module;
import org.homolog.corpus.Source;

/** Sources by SHA-1, each stored once and compressed. */
final class SourceTable implements AutoCloseable {
  private static final int LEVEL = 1;

  private final Database database;
  private final ZstdCompressCtx compressor =
      new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
  private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();

  SourceTable(Database database) {
    this.database = database;
  }

  /** Stores the module's source unless it is there. */
  void put(Module module) throws SQLException {
    if (id(module.sha1()).isEmpty()) {
      byte[] bytes = module.source().bytes();
      database.update(
          "INSERT INTO sources (sha1, length, zstd) VALUES (?, ?, ?)",
          module.sha1(),
          bytes.length,
          compressor.compress(bytes));
    }
  }

  private Optional<Long> id(String sha1) throws SQLException {
    return database.first(row -> row.getLong(1), "SELECT id FROM sources WHERE sha1 = ?", sha1);
  }

  Optional<Source> find(String sha1) throws SQLException {
    return database.first(
        this::source, "SELECT sha1, length, zstd FROM sources WHERE sha1 = ?", sha1);
  }

  /** Hands on all, in the order they are stored in. */
  void forEach(BiConsumer<String, Source> consumer) throws SQLException {
    try (PreparedStatement statement =
            database
                .connection()
                .prepareStatement("SELECT sha1, length, zstd FROM sources ORDER BY id");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        consumer.accept(rows.getString(1), source(rows));
      }
    }
  }

  /** Hands on those of a set that are there, in the order they are stored in. */
  void forEach(Set<String> wanted, BiConsumer<String, Source> consumer) throws SQLException {
    long[] ids = new long[wanted.size()];
    int count = 0;
    for (String sha1 : wanted) {
      Optional<Long> id = id(sha1);
      if (id.isPresent()) {
        ids[count++] = id.get();
      }
    }
    Arrays.sort(ids, 0, count);
    for (int i = 0; i < count; i++) {
      database
          .first(
              row -> Map.entry(row.getString(1), source(row)),
              "SELECT sha1, length, zstd FROM sources WHERE id = ?",
              ids[i])
          .ifPresent(found -> consumer.accept(found.getKey(), found.getValue()));
    }
  }

  /** Removes those that no module has, and tells how many. */
  int sweep() throws SQLException {
    return database.update(
        "DELETE FROM sources"
            + " WHERE NOT EXISTS (SELECT 1 FROM modules WHERE modules.sha1 = sources.sha1)");
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
    compressor.close();
    decompressor.close();
  }
}
