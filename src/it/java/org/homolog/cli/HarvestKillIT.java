package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.homolog.WikiFarm;
import org.homolog.store.StoreAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Harvests that are killed, and two at once, come to what one comes to that is left alone; {@code
 * -Dharvest.kills=20} sets how many are killed.
 */
final class HarvestKillIT {
  private static final int KILLS = Integer.getInteger("harvest.kills", 3);
  private static final String PORT = String.valueOf(WikiFarm.DB_PORT);
  private static final String DATABASE = "homolog_harvest_it";
  private static final String SERVER = "jdbc:mysql://127.0.0.1:" + PORT + "/" + DATABASE;

  @TempDir private Path folder;

  private final Random random = new Random();

  @BeforeEach
  void accounts() throws IOException, SQLException {
    Files.writeString(
        folder.resolve("replica.cnf"), "[client]\nuser=replica\npassword=replicapass\n");
    Files.writeString(folder.resolve("store.cnf"), "[client]\nuser=mw\npassword=mwpass\n");
    execute("DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    execute("DROP DATABASE IF EXISTS " + DATABASE);
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + PORT + "/", "mw", "mwpass");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> words(String kind, String store) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "org.homolog.cli.Main",
        "harvest",
        kind,
        "--workspace",
        folder.resolve("workspace").toString(),
        "--store",
        store,
        "--store-credentials",
        folder.resolve("store.cnf").toString(),
        "--replica-credentials",
        folder.resolve("replica.cnf").toString(),
        "--local-ports",
        PORT,
        "--contact",
        "homolog-tests@example.org");
  }

  private Process start(String kind, String store) throws IOException {
    return start(kind, store, Files.createTempFile(folder, kind, ".log"));
  }

  private Process start(String kind, String store, Path log) throws IOException {
    return new ProcessBuilder(words(kind, store))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private void finish(String kind, String store) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, kind, ".log");
    int code = start(kind, store, log).waitFor();
    assertThat(code).as("%s into %s: %s", kind, store, Files.readString(log)).isZero();
  }

  private SortedMap<String, String> content(String store) {
    return StoreContent.of(StoreAddress.parse(store, Optional.of(folder.resolve("store.cnf"))));
  }

  private SortedMap<String, String> undisturbed() throws IOException, InterruptedException {
    String alone = folder.resolve("alone.db").toString();
    finish("all", alone);
    return content(alone);
  }

  private void killed(String store) throws IOException, InterruptedException {
    SortedMap<String, String> expected = undisturbed();
    finish("wikis", store);
    for (int i = 0; i < KILLS; i++) {
      Process harvest = start("all", store);
      harvest.waitFor(300 + random.nextInt(3_000), TimeUnit.MILLISECONDS);
      harvest.destroyForcibly().waitFor();
    }
    finish("all", store);
    assertThat(content(store)).hasSizeGreaterThan(1_000).isEqualTo(expected);
  }

  @Test
  void intoAFile() throws IOException, InterruptedException {
    killed(folder.resolve("killed.db").toString());
  }

  @Test
  void intoMariaDb() throws IOException, InterruptedException {
    killed(SERVER);
  }

  @Test
  void twoAtOnceIntoMariaDb() throws IOException, InterruptedException {
    SortedMap<String, String> expected = undisturbed();
    finish("wikis", SERVER);
    List<Process> both = new ArrayList<>(List.of(start("all", SERVER), start("all", SERVER)));
    for (Process harvest : both) {
      assertThat(harvest.waitFor()).isZero();
    }
    assertThat(content(SERVER)).isEqualTo(expected);
  }
}
