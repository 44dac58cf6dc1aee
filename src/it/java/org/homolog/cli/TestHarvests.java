package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homolog.WikiFarm;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;

/** Harvests of the wikis of {@code src/it/mediawiki} into a workspace, and what came of them. */
final class TestHarvests {
  static final List<String> WIKIS = List.of("enwiki", "bnwiki");

  private static final String PORT = Integer.toString(WikiFarm.DB_PORT);

  private final Path folder;

  /** The folder is that of the workspace. */
  TestHarvests(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.writeString(folder.resolve("replica.cnf"), "[client]\nuser=mw\npassword=mwpass\n");
  }

  /** Harvests with the replicas at hand, as a user who may read databases made by a test, too. */
  String byReplicas(String... words) {
    return harvest(
        List.of(words),
        "--replica-credentials",
        folder.resolve("replica.cnf").toString(),
        "--local-ports",
        PORT);
  }

  String withoutReplicas(String... words) {
    return harvest(List.of(words), "--no-replicas");
  }

  private String harvest(List<String> words, String... more) {
    List<String> all = new ArrayList<>(List.of("harvest"));
    all.addAll(words);
    all.addAll(List.of(more));
    all.addAll(List.of("--contact", "homolog-tests@example.org", "--workspace", folder.toString()));
    Ran ran = Ran.in(folder, all);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  /** What is said of the store. */
  <T> T ask(Function<ModuleStore, T> question) {
    try (ModuleStore store = ModuleStore.open(folder.resolve("modules.db"))) {
      return question.apply(store);
    }
  }

  List<StoredModule> modules() {
    return ask(
        store -> {
          try (Stream<StoredModule> modules = store.modules()) {
            return modules.toList();
          }
        });
  }

  Map<ModuleId, Usage> usage() {
    return ask(ModuleStore::usage);
  }

  /** A figure of every module that has any. */
  SortedMap<String, Long> figure(String name) {
    SortedMap<String, Long> found = new TreeMap<>();
    usage().forEach((module, usage) -> found.put(module.toString(), usage.figures().get(name)));
    return found;
  }

  /** The modules that are stored with 0 each, to be added to. */
  SortedMap<String, Long> zeros() {
    SortedMap<String, Long> zeros = new TreeMap<>();
    modules().forEach(module -> zeros.put(module.id().toString(), 0L));
    return zeros;
  }

  /** Adds to the count of a module, if it is one of those that are counted. */
  static void add(SortedMap<String, Long> counts, String wiki, String title, long count) {
    counts.computeIfPresent(
        new ModuleId(new Wiki(wiki), title).toString(), (_, before) -> before + count);
  }

  /** Stores what else is known of wikis. */
  void put(List<Site> sites) {
    ask(
        store -> {
          sites.forEach(store.sites()::put);
          return store;
        });
  }

  /** Rows of a query of the wikis' databases. */
  static List<List<String>> rows(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<String>> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        all.add(row);
      }
      return all;
    }
  }

  static void execute(String... statements) throws SQLException {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + PORT + "/" + database, "mw", "mwpass");
  }
}
