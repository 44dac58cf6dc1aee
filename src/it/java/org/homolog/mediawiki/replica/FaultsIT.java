package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries about a wiki whose server takes its time, and loses connections. */
final class FaultsIT {
  private static final Wiki SLOW = new Wiki("slowwiki");
  private static final String DATABASE = "slowwiki_p";
  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  /** Its tables are views of another wiki's. */
  @BeforeAll
  static void makeWiki() throws SQLException {
    Server.run("", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
    for (String table :
        List.of(
            "linktarget",
            "templatelinks",
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

  /** Makes the table of revisions slow: each that is read takes so many seconds. */
  private static void slowRevisions(String seconds) throws SQLException {
    view("page", "");
    view("revision", " WHERE SLEEP(" + seconds + ") = 0");
  }

  /** Makes the table of pages slow: each module that is read takes so many seconds. */
  private static void slowModules(String seconds) throws SQLException {
    view("page", " WHERE page_namespace <> 828 OR SLEEP(" + seconds + ") = 0");
    view("revision", "");
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
    slowRevisions("0.02");
    Kept kept = read(Server.QUICK.withQuery(Duration.ofMillis(700)));
    assertThat(kept.missed).isEmpty();
    assertThat(kept.usage).isEqualTo(fast().usage);
  }

  @Test
  void whatTakesTooLongByItselfIsMissed() throws IOException, SQLException {
    Kept fast = fast();
    long heavy = fast.usage.lastKey();
    slowRevisions("IF(rev_page = " + heavy + ", 5, 0)");
    Kept kept = read(Server.QUICK.withQuery(Duration.ofMillis(700)));
    assertThat(kept.usage.headMap(heavy)).isEqualTo(fast.usage.headMap(heavy));
    assertThat(kept.usage.get(heavy).figures())
        .doesNotContainKey("edits")
        .containsEntry("page_links", fast.usage.get(heavy).figure("page_links"));
    assertThat(kept.missed)
        .extracting(Missed::toString)
        .contains(
            "slowwiki: edits, pages %1$d-%1$d: takes longer than 0.7 s".formatted(heavy),
            "slowwiki: anonymous edits, pages %1$d-%1$d: takes longer than 0.7 s"
                .formatted(heavy));
  }

  /** Kills by that command what is asked for as often, and waits for each time. */
  private static CompletableFuture<Integer> kill(String command, int times) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            int killed = 0;
            String before = "";
            while (killed < times) {
              String id = running();
              if (!id.isEmpty() && !id.equals(before)) {
                Server.run("", command + " " + id);
                killed++;
                before = id;
              }
            }
            return killed;
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
    slowModules("0.005");
    CompletableFuture<Integer> killed = kill("KILL", 2);
    Kept kept = read(Server.QUICK);
    assertThat(killed.join()).isEqualTo(2);
    assertThat(kept.missed).isEmpty();
    assertThat(kept.usage).isEqualTo(fast().usage);
  }

  @Test
  void aConnectionThatIsAlwaysKilledFailsTheWiki() throws SQLException {
    slowModules("0.005");
    CompletableFuture<Integer> killed = kill("KILL", 3);
    assertThatThrownBy(() -> read(Server.QUICK))
        .isInstanceOfSatisfying(ReplicaException.class, e -> assertThat(e.isOfAll()).isFalse())
        .hasMessageMatching(
            "slowwiki: transclusions, pages \\d+-\\d+: .+ \\(3 attempts\\); try again later");
    assertThat(killed.join()).isEqualTo(3);
  }
}
