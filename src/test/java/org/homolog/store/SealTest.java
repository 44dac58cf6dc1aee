package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file that is not as it was left is told of, wherever it was changed. */
final class SealTest {
  private static final String STATE = "index";

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path seal = Path.of("");

  @BeforeEach
  void make() {
    file = folder.resolve("modules.db");
    seal = folder.resolve("modules.db.crc32");
    put("1");
  }

  private void put(String value) {
    try (ModuleStore store = ModuleStore.open(file)) {
      store.state(STATE, value);
    }
  }

  private String read() {
    try (ModuleStore store = ModuleStore.read(file)) {
      return store.state(STATE).orElse("none");
    }
  }

  private void assertRefused() {
    String message = file + ": is no store of Homolog or is damaged; move it away and import again";
    assertThatThrownBy(this::read)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(message);
    assertThatThrownBy(() -> put("3"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aLargeStoreIsNotSealed() throws IOException {
    Files.delete(seal);
    new Seal(file, Files.size(file)).put();
    assertThat(seal).doesNotExist();
    assertThat(read()).isEqualTo("1");
    new Seal(file, Files.size(file) + 1).put();
    assertThat(seal).exists();
  }

  @Test
  void aByteThatHasChangedIsFoundWhereverItIs() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 100; i < whole.length; i += 997) { // what comes before tells what file it is
      byte[] damaged = whole.clone();
      damaged[i] ^= 8;
      Files.write(file, damaged);
      assertRefused();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 4096));
    assertRefused();
    Files.write(file, whole);
    assertThat(read()).isEqualTo("1");
  }

  @Test
  void aDamagedSealIsNoneThatHolds() throws IOException {
    byte[] whole = Files.readAllBytes(seal);
    Files.write(seal, Arrays.copyOf(whole, 3));
    assertRefused();
    Files.delete(seal);
    assertThat(read()).isEqualTo("1");
  }

  @Test
  void eachWriterSealsAnew() throws IOException {
    byte[] first = Files.readAllBytes(seal);
    put("2");
    assertThat(read()).isEqualTo("2");
    assertThat(seal).isRegularFile();
    assertThat(Files.readAllBytes(seal)).isNotEqualTo(first);
  }

  @Test
  void thereIsNoSealFromTheFirstChangeUntilTheWriterCloses() {
    try (ModuleStore store = ModuleStore.open(file)) {
      assertThat(seal).exists();
      store.state(STATE, "2");
      assertThat(seal).doesNotExist();
      assertThat(read()).isEqualTo("2");
    }
    assertThat(seal).exists();
  }

  @Test
  void whatAReaderKeepsInTheLogIsNotSealed() {
    try (ModuleStore reader = ModuleStore.read(file)) {
      assertThat(reader.state(STATE)).contains("1");
      put("2");
      put("3");
      assertThat(reader.state(STATE)).contains("1");
      assertThat(read()).isEqualTo("3");
    }
    put("4");
    assertThat(read()).isEqualTo("4");
    assertThat(seal).exists();
  }

  @Test
  void whoeverClosesWhileAnotherWritesDoesNotWait() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      try (ModuleStore store = ModuleStore.open(file)) {
        store.state(STATE, "2");
        statement.execute("BEGIN IMMEDIATE");
      }
      assertThat(seal).doesNotExist();
      assertThat(read()).isEqualTo("2");
    }
    put("3");
    assertThat(seal).exists();
  }

  @Test
  void aStoreInPlaceOfOneThatWasMovedAwayIsNotMeasuredByItsSeal() throws IOException {
    Files.delete(file);
    assertThat(seal).exists();
    put("other");
    assertThat(read()).isEqualTo("other");
  }
}
