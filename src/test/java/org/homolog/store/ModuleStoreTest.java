package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.homolog.corpus.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in a SQLite file. */
final class ModuleStoreTest extends StoreContract {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @Override
  StoreAddress address() {
    file = folder.resolve("new/folder/modules.db");
    return new StoreAddress.SqliteFile(file);
  }

  @Override
  void clear() {
    store.close();
    assertThat(file.toFile().delete()).isTrue();
  }

  @Test
  void keepsWhatWasPutWhenClosed() {
    put(module("enwiki", "A", "return 1"));
    store.close();
    store = ModuleStore.open(file);

    assertThat(ids()).containsExactly("enwiki:Module:A");
  }

  @Test
  void aReaderSeesTheStateThatItOpened() {
    put(module("w", "A", "1"));
    try (ModuleStore reader = ModuleStore.read(file)) {
      try (StoreWriter writer = store.write()) {
        writer.put(module("w", "B", "2"));
        assertThat(store.find(id("w", "B"))).isPresent();
        assertThat(reader.find(id("w", "B"))).isEmpty();
        writer.put(module("w", "A", "3"));
      }
      store.sweep();
      assertThat(reader.find(id("w", "A")).map(found -> found.source().text())).contains("1");
      assertThatThrownBy(() -> reader.state("index", "1")).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void aReaderMakesNothing() throws IOException {
    Path missing = folder.resolve("missing.db");
    assertThatThrownBy(() -> ModuleStore.read(missing))
        .isInstanceOf(StoreException.class)
        .hasMessage(missing + ": cannot be opened or created");
    assertThat(missing).doesNotExist();
    put(module("w", "A", "1"));
    store.close();
    ModuleStore.read(file).close();
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(file, file.resolveSibling("modules.db.crc32"));
    }
  }

  @Test
  void twoStoresInOnePlaceHaveDifferentGenerations() {
    ModuleStore.open(folder.resolve("other.db")).close();
    try (ModuleStore other = ModuleStore.open(folder.resolve("other.db"))) {
      assertThat(other.generation()).isNotEqualTo(store.generation());
    }
  }

  @Test
  void refusesAVersionFromTheFuture() throws SQLException {
    store.close();
    change("PRAGMA user_version = 99");

    assertThatThrownBy(() -> ModuleStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has version 99, newer than the 2 that this Homolog knows");
  }

  @Test
  void refusesFilesThatAreNoStore() throws IOException, SQLException {
    Path text = folder.resolve("notes.txt");
    Files.write(
        text, "these are notes, a good deal of them".repeat(50).getBytes(StandardCharsets.UTF_8));
    store.close();
    change("PRAGMA user_version = 0");

    assertThatThrownBy(() -> ModuleStore.open(text))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(text + ": is no store of Homolog or is damaged");
    assertThatThrownBy(() -> ModuleStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(file + ": is a database, but no store of Homolog");
    assertThatThrownBy(() -> ModuleStore.open(text.resolve("modules.db")))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void tellsOfDamagedSources() throws SQLException {
    Module module = module("w", "A", "1");
    put(module);
    change("UPDATE sources SET zstd = x'00'");

    assertThatThrownBy(() -> store.source(module.sha1()))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file + ": the source " + module.sha1() + " is damaged");
  }

  @Test
  void keepsWhatWasPutBeforeAFailure() throws SQLException {
    put(module("w", "A", "1"));
    change(
        "CREATE TRIGGER refuse BEFORE INSERT ON modules WHEN NEW.title = 'Bad'"
            + " BEGIN SELECT RAISE(ABORT, 'refused'); END");

    assertThatThrownBy(() -> put(module("w", "B", "2"), module("w", "Bad", "3")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("refused");
    assertThat(ids()).containsExactly("w:Module:A");
    assertThat(put(module("w", "C", "4"))).containsExactly(Change.NEW);
    assertThat(sources().values()).containsExactly("1", "4");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
