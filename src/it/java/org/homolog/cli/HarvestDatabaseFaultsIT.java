package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homolog.WikiFarm;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database server is killed while a harvest reads from it, or writes to it. */
final class HarvestDatabaseFaultsIT {
  private static final String AGENT = "harvest-database-it@example.org";
  private static final String WIKIS = "wikis --no-replicas --api " + WikiFarm.url("bnwiki");
  private static final String MODULES = "modules --no-replicas";
  private static final String USAGE = "usage";

  /** A query of the replica that takes its time. */
  private static final String RUNNING =
      "SELECT id FROM information_schema.processlist WHERE db = 'bnwiki_p'"
          + " AND command = 'Query' AND info LIKE '%revision%' AND time_ms > 50";

  private static final SortedMap<String, String> EXPECTED = new TreeMap<>();
  private static final SortedMap<String, String> EXPECTED_MODULES = new TreeMap<>();

  @TempDir private static Path shared;

  private static @SuppressWarnings("NullAway.Init") OwnMariaDb server;

  @TempDir private Path folder;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeAll
  static void undisturbed() throws IOException, SQLException, InterruptedException {
    WikiFarm.reset();
    server = OwnMariaDb.in(shared);
    server.copy("bnwiki", "plain_p");
    server.run("CREATE DATABASE bnwiki_p");
    for (String table :
        List.of(
            "actor_revision",
            "categorylinks",
            "change_tag",
            "change_tag_def",
            "iwlinks",
            "langlinks",
            "linktarget",
            "page",
            "page_props",
            "page_restrictions",
            "pagelinks",
            "revision",
            "templatelinks")) {
      view(table, "");
    }
    HarvestRun run = run(shared, shared.resolve("modules.db").toString());
    run.done(WIKIS);
    run.done(MODULES);
    EXPECTED_MODULES.putAll(run.content());
    Files.copy(shared.resolve("modules.db"), shared.resolve("usage.db"));
    HarvestRun usage = run(shared, shared.resolve("usage.db").toString());
    usage.done(USAGE);
    EXPECTED.putAll(usage.content());
    assertThat(EXPECTED_MODULES).hasSizeGreaterThan(50);
    assertThat(EXPECTED).hasSize(2 * EXPECTED_MODULES.size());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.close();
  }

  @BeforeEach
  void begin() throws IOException, SQLException {
    Files.copy(shared.resolve("modules.db"), folder.resolve("usage.db"));
    view("revision", " WHERE SLEEP(0.01) = 0");
  }

  @AfterEach
  void end() throws IOException, SQLException {
    WikiFarm.reset();
    threads.shutdownNow();
    server.run("DROP DATABASE IF EXISTS harvest");
  }

  private static void view(String table, String where) throws SQLException {
    server.run(
        "CREATE OR REPLACE VIEW bnwiki_p.%1$s AS SELECT * FROM plain_p.%1$s%2$s"
            .formatted(table, where));
  }

  private static HarvestRun run(Path folder, String store) {
    return new HarvestRun(folder, store, AGENT, server.port());
  }

  /** Harvests usage into a file that holds the modules. */
  private HarvestRun usage() {
    return run(folder, folder.resolve("usage.db").toString());
  }

  /** Harvests modules into a database of the server. */
  private HarvestRun intoServer() throws SQLException {
    server.run("CREATE DATABASE harvest");
    HarvestRun run = run(folder, "jdbc:mysql://127.0.0.1:%d/harvest".formatted(server.port()));
    run.done(WIKIS);
    return run;
  }

  /** What a query yields once it yields anything while the harvest runs. */
  private static long await(Future<Ran> harvest, Callable<Long> query) throws Exception {
    while (!harvest.isDone()) {
      long found = query.call();
      if (found > 0) {
        return found;
      }
      Thread.sleep(5);
    }
    throw new AssertionError("the harvest ended: " + harvest.get().all());
  }

  private static long running() throws SQLException {
    return server.number(RUNNING);
  }

  private static void isIncomplete(Ran ran, HarvestRun run, String reason) {
    assertThat(ran.code()).as(ran.all()).isEqualTo(ExitCode.INPUT.code());
    assertThat(ran.err())
        .contains("homolog: something is missing of bnwiki; see homolog status, and harvest again");
    assertThat(run.fetch("bnwiki", "usage").reason()).startsWith("bnwiki: ").contains(reason);
    assertThat(ran.out()).contains(reason);
  }

  @Test
  void theReplicaIsKilledInMidQueryAndStartsAgain() throws Exception {
    HarvestRun run = usage();
    Future<Ran> harvest = threads.submit(() -> run.run(USAGE));
    await(harvest, HarvestDatabaseFaultsIT::running);
    server.kill();
    server.start();
    assertThat(harvest.get().code()).as(harvest.get().all()).isZero();
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  @Test
  void theReplicaIsKilledInMidQueryAndStaysAway() throws Exception {
    HarvestRun run = usage();
    Future<Ran> harvest = threads.submit(() -> run.run(USAGE + " --attempts 1"));
    await(harvest, HarvestDatabaseFaultsIT::running);
    server.kill();
    try {
      isIncomplete(harvest.get(), run, "(1 attempt)");
    } finally {
      server.start();
    }
    run.done(USAGE);
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  @Test
  void connectionsAreKilledInMidQuery() throws Exception {
    HarvestRun run = usage();
    Future<Ran> harvest = threads.submit(() -> run.run(USAGE));
    for (int killed = 0; killed < 2; killed++) {
      kill(await(harvest, HarvestDatabaseFaultsIT::running));
    }
    assertThat(harvest.get().code()).as(harvest.get().all()).isZero();
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  @Test
  void everyConnectionIsKilledInMidQuery() throws Exception {
    HarvestRun run = usage();
    Future<Ran> harvest = threads.submit(() -> run.run(USAGE + " --attempts 2"));
    kill(await(harvest, HarvestDatabaseFaultsIT::running));
    kill(await(harvest, HarvestDatabaseFaultsIT::running));
    isIncomplete(harvest.get(), run, "(2 attempts)");
    run.done(USAGE);
    assertThat(run.content()).isEqualTo(EXPECTED);
  }

  private static void kill(long connection) throws SQLException, InterruptedException {
    server.run("KILL CONNECTION " + connection);
    while (server.number("SELECT id FROM information_schema.processlist WHERE id = " + connection)
        > 0) {
      Thread.sleep(5);
    }
  }

  /**
   * Ends when the harvest has written some modules, and waits to write more.
   *
   * @param lock {@code READ} holds up what is written, {@code WRITE} what is read before, too
   */
  private static void inMidWrite(Future<Ran> harvest, String lock) throws Exception {
    await(harvest, () -> server.number("SELECT COUNT(*) FROM harvest.modules"));
    Connection holder = server.connect("harvest"); // until the server is killed
    try (Statement statement = holder.createStatement()) {
      statement.execute("LOCK TABLES modules " + lock);
    }
    await(
        harvest,
        () ->
            server.number(
                "SELECT id FROM information_schema.processlist WHERE db = 'harvest'"
                    + " AND state LIKE 'Waiting for table%'"));
  }

  /** The second batch of texts comes late, so that there is time to look at the first. */
  private static void late() throws IOException {
    WikiFarm.fault(AGENT, "\"skip\":2,\"count\":1,\"kind\":\"stall\",\"seconds\":2");
  }

  private static void isAway(Ran ran, HarvestRun run) {
    assertThat(ran.code()).as(ran.all()).isEqualTo(ExitCode.WORKSPACE.code());
    assertThat(ran.err().lines().filter(line -> line.startsWith("homolog: ")))
        .containsExactly(
            "homolog: " + run.store() + ": the server cannot be reached or has gone away");
  }

  @ParameterizedTest
  @ValueSource(strings = {"READ", "WRITE"})
  void theStoreIsKilledInMidWriteAndStartsAgain(String lock) throws Exception {
    HarvestRun run = intoServer();
    late();
    Future<Ran> harvest = threads.submit(() -> run.run(MODULES));
    inMidWrite(harvest, lock);
    server.kill();
    server.start();
    if (harvest.get().code() != ExitCode.OK.code()) {
      isAway(harvest.get(), run); // it came again too late
    }
    run.done(MODULES);
    assertThat(run.content()).isEqualTo(EXPECTED_MODULES);
  }

  @Test
  void theStoreIsKilledInMidWriteAndStaysAway() throws Exception {
    HarvestRun run = intoServer();
    late();
    Future<Ran> harvest = threads.submit(() -> run.run(MODULES));
    inMidWrite(harvest, "READ");
    server.kill();
    try {
      isAway(harvest.get(), run);
    } finally {
      server.start();
    }
    run.done(MODULES);
    assertThat(run.content()).isEqualTo(EXPECTED_MODULES);
  }
}
