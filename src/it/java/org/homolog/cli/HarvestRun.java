package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.homolog.WikiFarm;
import org.homolog.corpus.Wiki;
import org.homolog.store.Fetch;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreAddress;

/** Harvests into one store, by the command line. */
record HarvestRun(Path folder, String store, String contact, int replicaPort) {
  /** Only keeps an endless loop from holding up all tests. */
  private static final Duration END = Duration.ofMinutes(3);

  /** Harvests into a file, under a name of the test's own, from the replicas of the farm. */
  static HarvestRun into(Path folder, String name, String contact) {
    return new HarvestRun(
        folder, folder.resolve(name + ".db").toString(), contact, WikiFarm.DB_PORT);
  }

  /** A command as {@code modules --wiki enwiki}. */
  Ran run(String line) {
    List<String> words = new ArrayList<>(List.of("harvest"));
    words.addAll(List.of(line.split(" ")));
    words.addAll(List.of("--contact", contact, "--store", store));
    words.addAll(List.of("--store-credentials", credentials().toString()));
    words.addAll(List.of("--replica-credentials", credentials().toString()));
    words.addAll(List.of("--local-ports", String.valueOf(replicaPort)));
    Ran ran = assertTimeoutPreemptively(END, () -> Ran.in(folder.resolve("workspace"), words));
    assertThat(ran.all()).doesNotContain(WikiFarm.PASSWORD, "\tat ", "Exception");
    return ran;
  }

  /** The same where nothing may fail. */
  void done(String line) {
    Ran ran = run(line);
    assertThat(ran.code()).as(ran.all()).isZero();
  }

  private Path credentials() {
    try {
      Path file = folder.resolve("account.cnf");
      Files.writeString(
          file, "[client]\nuser=%s\npassword=%s\n".formatted(WikiFarm.USER, WikiFarm.PASSWORD));
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoreAddress address() {
    return StoreAddress.parse(store, Optional.of(credentials()));
  }

  SortedMap<String, String> content() {
    return StoreContent.of(address());
  }

  /** How far a kind of harvest came. */
  Fetch fetch(String wiki, String kind) {
    try (ModuleStore read = ModuleStore.read(address())) {
      return read.fetches().find(new Wiki(wiki), kind).orElseThrow();
    }
  }
}
