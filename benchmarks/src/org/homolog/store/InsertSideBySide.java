package org.homolog.store;

import com.github.luben.zstd.Zstd;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.homolog.Folders;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

/**
 * Modules of 5 KB into a new store, in alternation with batched inserts of the same rows by
 * sqlite-jdbc alone, into the same tables, with the same journal and the same compression.
 *
 * <p>{@code mvn -Pbench test -Dbench.main=org.homolog.store.InsertSideBySide -Dbench="200000 5"},
 * the numbers of modules and of rounds
 */
public final class InsertSideBySide {
  private static final int LENGTH = 5_000;
  private static final int BATCH = 1_000;
  private static final List<String> WORDS =
      List.of("local", "function", "return", "args", "frame", "then", "end", "title", "text");

  /** CPU and wall-clock time, in seconds. */
  private record Seconds(double cpu, double wall) {}

  private interface Work {
    void run() throws IOException, SQLException;
  }

  private InsertSideBySide() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int count = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    for (int round = 0; round < rounds; round++) {
      Path folder = Files.createTempDirectory("insert");
      try {
        Path store = folder.resolve("store.db");
        Path plain = folder.resolve("plain.db");
        Seconds ours = timed(() -> store(store, count));
        ModuleStore.open(plain).close(); // the same tables, empty
        Seconds theirs = timed(() -> plain(plain, count));
        System.out.printf(
            "store %.1f s CPU, %.1f s; sqlite-jdbc %.1f s CPU, %.1f s; %.2f and %.2f times%n",
            ours.cpu,
            ours.wall,
            theirs.cpu,
            theirs.wall,
            ours.cpu / theirs.cpu,
            ours.wall / theirs.wall);
      } finally {
        Folders.delete(folder);
      }
    }
  }

  private static Seconds timed(Work work) throws IOException, SQLException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Seconds((system.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
  }

  private static Module module(int number) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    var text = new StringBuilder(LENGTH);
    while (text.length() < LENGTH) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      text.append(Integer.toString(random.nextInt(1 << 20), 36)).append('\n');
    }
    return Module.of(
        new ModuleId(new Wiki("w" + number % 900), "Module " + number),
        OptionalLong.of(number),
        number,
        Optional.empty(),
        Source.of(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static void store(Path file, int count) {
    try (ModuleStore store = ModuleStore.open(file);
        StoreWriter writer = store.write()) {
      for (int i = 0; i < count; i++) {
        writer.put(module(i));
      }
    }
  }

  private static void plain(Path file, int count) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = NORMAL");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement sources =
              connection.prepareStatement(
                  "INSERT INTO sources (sha1, length, zstd) VALUES (?, ?, ?)");
          PreparedStatement modules =
              connection.prepareStatement(
                  "INSERT INTO modules (wiki, title, page_id, rev_id, sha1, path)"
                      + " VALUES (?, ?, ?, ?, ?, ?)")) {
        for (int from = 0; from < count; from += BATCH) {
          batch(from, Math.min(count, from + BATCH), sources, modules);
          connection.commit();
        }
      }
    }
  }

  private static void batch(int from, int to, PreparedStatement sources, PreparedStatement modules)
      throws SQLException {
    List<Module> batch = new ArrayList<>();
    for (int i = from; i < to; i++) {
      batch.add(module(i));
    }
    List<byte[]> compressed =
        IntStream.range(0, batch.size())
            .parallel()
            .mapToObj(i -> Zstd.compress(batch.get(i).source().bytes(), 1))
            .toList();
    for (int i = 0; i < batch.size(); i++) {
      Module each = batch.get(i);
      sources.setString(1, each.sha1());
      sources.setInt(2, each.source().length());
      sources.setBytes(3, compressed.get(i));
      sources.addBatch();
      modules.setString(1, each.id().wiki().dbname());
      modules.setString(2, each.id().title());
      modules.setLong(3, each.pageId().orElseThrow());
      modules.setLong(4, each.revisionId());
      modules.setString(5, each.sha1());
      modules.setString(6, null);
      modules.addBatch();
    }
    sources.executeBatch();
    modules.executeBatch();
  }
}
