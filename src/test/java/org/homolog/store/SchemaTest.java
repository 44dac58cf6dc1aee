package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that an older program made, and programs that open a new store together. */
final class SchemaTest {
  private static final ModuleId ID = new ModuleId(new Wiki("enwiki"), "Date");

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("modules.db");
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  /** The tables and rows of version 1, as made before there was Flyway. */
  private void makeFirstVersion() throws IOException, SQLException {
    try (InputStream in = Schema.class.getResourceAsStream("sqlite/V1__modules_and_usage.sql")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      run(script.replaceAll("--.*", "").split(";\\s*"));
    }
    run(
        "UPDATE state SET value = '77'",
        "INSERT INTO modules VALUES ('enwiki', 'Date', 12, 99, 'aa', NULL)",
        "INSERT INTO usage VALUES ('enwiki', 'Date', '2012-01-01T00:00:00Z', '')",
        "INSERT INTO usage_figures VALUES ('enwiki', 'Date', 'edits', 5)");
  }

  private static void assertHoldsWhatItHeld(ModuleStore store) {
    try (Stream<StoredModule> modules = store.modules()) {
      assertThat(modules.map(StoredModule::id)).containsExactly(ID);
    }
    assertThat(store.usage())
        .containsExactly(
            Map.entry(
                ID, new Usage(new TreeMap<>(Map.of("edits", 5L)), "2012-01-01T00:00:00Z", "")));
    assertThat(store.generation()).isEqualTo(77);
  }

  @Test
  void takesOverStoresFromBeforeFlyway() throws IOException, SQLException {
    makeFirstVersion();

    for (int time = 0; time < 2; time++) {
      try (ModuleStore store = ModuleStore.open(file)) {
        assertHoldsWhatItHeld(store);
        assertThat(store.sites().all()).isEmpty();
      }
    }
  }

  @Test
  void takesOverWhereAnEarlierAttemptWasBrokenOff() throws IOException, SQLException {
    makeFirstVersion();
    ModuleStore.open(folder.resolve("other.db")).close();
    run(
        "ATTACH '" + folder.resolve("other.db") + "' AS other",
        "CREATE TABLE schema_history AS SELECT * FROM other.schema_history WHERE 0");

    try (ModuleStore store = ModuleStore.open(file)) {
      assertHoldsWhatItHeld(store);
    }
  }

  @Test
  void readsStoresFromBeforeFlywayAsTheyAre() throws IOException, SQLException {
    makeFirstVersion();

    try (ModuleStore store = ModuleStore.read(file);
        Stream<StoredModule> modules = store.modules()) {
      assertThat(modules.map(StoredModule::id)).containsExactly(ID);
      assertThatThrownBy(store::usage)
          .isInstanceOf(StoreException.class)
          .hasMessage(
              file + ": has version 1, older than the 2 of this Homolog; run: homolog index");
    }
  }

  @Test
  void letsManyOpenANewStoreAtOnce() throws Exception {
    List<Future<Long>> generations = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        generations.add(
            threads.submit(
                () -> {
                  try (ModuleStore store = ModuleStore.open(file)) {
                    return store.generation();
                  }
                }));
      }
      long first = generations.getFirst().get();
      for (Future<Long> generation : generations) {
        assertThat(generation.get()).isEqualTo(first);
      }
    }
  }
}
