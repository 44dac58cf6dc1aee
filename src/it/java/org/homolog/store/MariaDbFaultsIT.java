package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.homolog.cli.Ran;
import org.homolog.corpus.Module;
import org.homolog.corpus.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with a server, and what is said of it. */
final class MariaDbFaultsIT {
  private static final String SECRET = "s3cret-word";

  @TempDir private Path folder;
  private @SuppressWarnings("NullAway.Init") MariaDb server;

  @BeforeEach
  void start() {
    server = MariaDb.empty("homolog_store_it_faults", folder);
  }

  private static Module module(String title, String text) {
    return StoreContract.module("w", title, text);
  }

  private StoreAddress.Server withPassword(String password) throws Exception {
    Path file = folder.resolve("other.cnf");
    Files.writeString(file, "[client]\nuser=" + MariaDb.USER + "\npassword=" + password + "\n");
    var address = server.address();
    return new StoreAddress.Server(
        address.host(), address.port(), address.database(), Optional.of(file));
  }

  @Test
  void goesOnOverANewConnectionWhenOneIsLost() throws SQLException {
    try (ModuleStore store = ModuleStore.open(server.address())) {
      try (StoreWriter writer = store.write()) {
        writer.put(module("A", "1"));
        server.killConnections();
        assertThat(writer.put(module("B", "2"))).isEqualTo(Change.NEW);
        writer.flush();
        server.killConnections();
        assertThat(writer.put(module("A", "1"))).isEqualTo(Change.UNCHANGED);
        writer.put(module("C", "3"));
        server.killConnections();
      }
      server.killConnections();
      assertThat(store.modules().map(module -> module.id().title())).containsExactly("A", "B", "C");
    }
  }

  @Test
  void aReaderSeesTheStateThatItOpened() {
    try (ModuleStore store = ModuleStore.open(server.address());
        StoreWriter writer = store.write()) {
      writer.put(module("A", "1"));
      writer.flush();
      try (ModuleStore reader = ModuleStore.read(server.address())) {
        writer.put(module("B", "2"));
        writer.flush();
        assertThat(reader.find(StoreContract.id("w", "A"))).isPresent();
        assertThat(reader.find(StoreContract.id("w", "B"))).isEmpty();
        assertThatThrownBy(() -> reader.state("index", "1"))
            .isInstanceOf(StoreException.class)
            .hasMessage(server.address() + ": is open for reading only");
      }
    }
  }

  @Test
  void saysThatATextIsTooLarge() {
    byte[] noise = new byte[80 << 20];
    new Random(7).nextBytes(noise);
    Module large =
        Module.of(
            StoreContract.id("w", "L"),
            OptionalLong.empty(),
            1,
            Optional.empty(),
            Source.of(noise));
    try (ModuleStore store = ModuleStore.open(server.address())) {
      assertThatThrownBy(
              () -> {
                try (StoreWriter writer = store.write()) {
                  writer.put(large);
                }
              })
          .isInstanceOf(StoreException.class)
          .hasMessage(
              server.address()
                  + ": the server takes no text as large as one of these (max_allowed_packet)");
      try (StoreWriter writer = store.write()) {
        writer.put(module("A", "1"));
      }
      assertThat(store.modules()).hasSize(1);
    }
  }

  @Test
  void refusesWhatIsNoStoreAndVersionsFromTheFuture() throws SQLException {
    server.run("CREATE TABLE other (a INT)");
    assertThatThrownBy(() -> ModuleStore.open(server.address()))
        .isInstanceOf(StoreException.class)
        .hasMessage(server.address() + ": is a database, but no store of Homolog");
    server.run("DROP TABLE other");
    assertThatThrownBy(() -> ModuleStore.read(server.address()))
        .isInstanceOf(StoreException.class)
        .hasMessage(server.address() + ": is a database, but no store of Homolog");

    ModuleStore.open(server.address()).close();
    server.run("UPDATE schema_history SET version = '99'");
    assertThatThrownBy(() -> ModuleStore.open(server.address()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has version 99, newer than the 2 that this Homolog knows");
  }

  @Test
  void makesTheTablesThatABrokenOffAttemptLeftOut() throws SQLException {
    ModuleStore.open(server.address()).close();
    server.run("DELETE FROM schema_history");
    server.run("DROP TABLE fetches");

    try (ModuleStore store = ModuleStore.open(server.address())) {
      assertThat(store.fetches().list()).isEmpty();
    }
  }

  @Test
  void neverShowsThePassword() throws Exception {
    var wrong = withPassword(SECRET);
    var nowhere = new StoreAddress.Server("127.0.0.1", 1, "x", wrong.credentials());
    var none =
        new StoreAddress.Server(
            wrong.host(), wrong.port(), "homolog_no_such", server.address().credentials());

    for (StoreAddress address : List.of(wrong, nowhere, none)) {
      assertThatThrownBy(() -> ModuleStore.open(address))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith(address + ": the server ")
          .satisfies(
              failure -> assertThat(trace(failure)).doesNotContain(SECRET, MariaDb.PASSWORD));
    }
  }

  private static String trace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void copiesByCommand() throws Exception {
    Path file = folder.resolve("modules.db");
    try (ModuleStore store = ModuleStore.open(file);
        StoreWriter writer = store.write()) {
      writer.put(module("A ", "1"));
    }
    String url = server.address().toString();
    String credentials = server.address().credentials().orElseThrow().toString();

    Ran copied =
        Ran.in(
            folder, List.of("store", "copy", file.toString(), url, "--credentials", credentials));
    assertThat(copied.code()).as(copied.err()).isZero();
    assertThat(copied.err()).contains("1 modules").doesNotContain(MariaDb.PASSWORD);
    try (ModuleStore store = ModuleStore.read(server.address())) {
      assertThat(store.find(StoreContract.id("w", "A "))).isPresent();
    }

    Ran again =
        Ran.in(
            folder, List.of("store", "copy", file.toString(), url, "--credentials", credentials));
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("is not empty, a copy needs a store of its own");
    Ran secret =
        Ran.in(
            folder, List.of("store", "copy", file.toString(), "jdbc:mysql://u:" + SECRET + "@h/d"));
    assertThat(secret.code()).isEqualTo(2);
    assertThat(secret.err()).contains("without user, password").doesNotContain(SECRET);
  }
}
