package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries about a wiki whose server takes its time, and loses connections. */
final class FaultsIT {
  private static final Wiki SLOW = new Wiki("slowwiki");
  private static final String DATABASE = "slowwiki_p";
  private static final String MODULES = "IF(page_namespace = 828, 0.008, 0)";
  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  /** Its tables are views of another wiki's. */
  @BeforeAll
  static void makeWiki() throws SQLException {
    Server.run("", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
    for (String table :
        List.of(
            "linktarget",
            "actor_revision",
            "page_restrictions",
            "langlinks",
            "pagelinks",
            "categorylinks",
            "change_tag",
            "change_tag_def",
            "page_props")) {
      view(table, "");
    }
  }

  @AfterAll
  static void dropWiki() throws SQLException {
    Server.run("", "DROP DATABASE " + DATABASE);
  }

  /** Makes a table slow: a row of it that is read takes so many seconds. */
  private static void slow(String table, String seconds) throws SQLException {
    view("page", "");
    view("revision", "");
    view("templatelinks", "");
    view(table, " WHERE SLEEP(" + seconds + ") = 0");
  }

  private static void view(String table, String where) throws SQLException {
    Server.run(
        DATABASE,
        "CREATE OR REPLACE VIEW " + table + " AS SELECT * FROM bnwiki_p." + table + where);
  }

  private static Kept read(QueryLimits limits) throws ReplicaException {
    Kept kept = new Kept();
    new ReplicaUsage(Server.scratchReplicas(limits)).read(SLOW, kept);
    return kept;
  }

  private static Kept fast() throws ReplicaException {
    Kept kept = new Kept();
    new ReplicaUsage(Server.replicas()).read(Server.BNWIKI, kept);
    return kept;
  }

  @Test
  void whatTakesTooLongIsSplit() throws IOException, SQLException {
    slow("revision", "0.02");
    Kept kept = read(Server.QUICK.withQuery(Duration.ofMillis(700)));
    assertThat(kept.missed).isEmpty();
    assertThat(kept.usage).isEqualTo(fast().usage);
  }

  @Test
  void linksToOneModuleAreSplitByWhereTheyAre() throws IOException, SQLException {
    slow("templatelinks", "0.02");
    Kept kept = read(Server.QUICK.withQuery(Duration.ofMillis(700)));
    assertThat(kept.missed).isEmpty();
    assertThat(kept.usage).isEqualTo(fast().usage);
    assertThat(kept.usage.values()).anyMatch(usage -> usage.transclusions() > 40);
  }

  @Test
  void deadlocksAreWaitedOut() throws IOException, SQLException {
    slow("revision", "0");
    Server.run(
        DATABASE,
        "CREATE OR REPLACE TABLE times (n INT) ENGINE=MyISAM AS SELECT 0 AS n",
        "CREATE OR REPLACE FUNCTION deadlock() RETURNS INT BEGIN"
            + " UPDATE times SET n = n + 1;"
            + " IF (SELECT n FROM times) <= 2 THEN"
            + " SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213; END IF;"
            + " RETURN 0; END");
    view("langlinks", " WHERE deadlock() = 0");
    Kept kept = read(Server.QUICK);
    view("langlinks", "");
    assertThat(kept.usage).isEqualTo(fast().usage);
    assertThat(Integer.parseInt(Server.ask(DATABASE, "SELECT n FROM times").getFirst().getFirst()))
        .isGreaterThan(2);
  }

  @Test
  void whatIsLeftOfTooManyRowsIsNotWaitedFor() throws IOException {
    Question many = new Question("numbers", "SELECT seq FROM seq_1_to_10000000000");
    try (Replica replica = Server.replicas().open(Server.BNWIKI)) {
      assertThatThrownBy(
              () ->
                  replica.ask(
                      many,
                      rows -> {
                        while (rows.next()) {
                          if (rows.getLong(1) == 1000) {
                            throw new TooMuchException("1000 are too many");
                          }
                        }
                        return 0L;
                      }))
          .isInstanceOf(TooMuchException.class)
          .hasMessage("1000 are too many");
      assertThat(replica.largest("page_id", "page")).isPositive();
    }
  }

  @Test
  void whatTakesTooLongByItselfIsMissed() throws IOException, SQLException {
    Kept fast = fast();
    long heavy = fast.usage.lastKey();
    slow("revision", "IF(rev_page = " + heavy + ", 5, 0)");
    Kept kept = read(Server.QUICK.withQuery(Duration.ofMillis(700)));
    assertThat(kept.usage.headMap(heavy)).isEqualTo(fast.usage.headMap(heavy));
    assertThat(kept.of(heavy).figures())
        .doesNotContainKey("edits")
        .containsEntry("page_links", fast.of(heavy).figure("page_links"));
    assertThat(kept.missed)
        .extracting(Missed::toString)
        .contains("slowwiki: edits, pages %1$d-%1$d: takes longer than 0.7 s".formatted(heavy));
  }

  /** Kills the connections that ask for transclusions, until the reading is done. */
  private static CompletableFuture<Integer> kill(String command, int most, AtomicBoolean done) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Set<String> killed = new HashSet<>();
            while (!done.get() && killed.size() < most) {
              String id = running();
              if (!id.isEmpty() && killed.add(id)) {
                Server.run("", command + " " + id);
              }
            }
            return killed.size();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        THREADS);
  }

  /** The connection that counts transclusions at present. */
  private static String running() throws SQLException {
    List<List<String>> found =
        Server.ask(
            "",
            "SELECT id FROM information_schema.processlist WHERE db = '"
                + DATABASE
                + "' AND info LIKE '%tl_from_namespace%' AND time_ms > 50");
    return found.isEmpty() ? "" : found.getFirst().getFirst();
  }

  @Test
  void aConnectionKilledInMidQueryIsMadeAgain() throws IOException, SQLException {
    slow("page", MODULES);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> killed = kill("KILL", 2, done);
    Kept kept = read(Server.QUICK);
    done.set(true);
    assertThat(killed.join()).isEqualTo(2);
    assertThat(kept.missed).isEmpty();
    assertThat(kept.usage).isEqualTo(fast().usage);
  }

  @Test
  void aConnectionThatIsAlwaysKilledFailsTheWiki() throws SQLException {
    slow("page", MODULES);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> killed = kill("KILL", 3, done);
    assertThatThrownBy(() -> read(Server.QUICK))
        .isInstanceOfSatisfying(ReplicaException.class, e -> assertThat(e.isOfAll()).isFalse())
        .hasMessageMatching(
            "slowwiki: transclusions, pages \\d+-\\d+: .+ \\(3 attempts\\); try again later");
    done.set(true);
    assertThat(killed.join()).isEqualTo(3);
  }
}
