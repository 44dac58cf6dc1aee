package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homolog.WikiFarm;
import org.homolog.cli.terminal.ExitCode;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain, against the wikis of {@code src/it/mediawiki}. */
final class HarvestIT {
  private static final String PORT = String.valueOf(WikiFarm.DB_PORT);

  @TempDir private Path folder;

  private Path workspace;

  @BeforeEach
  void credentials() throws IOException {
    workspace = folder.resolve("workspace");
    Files.writeString(
        folder.resolve("replica.my.cnf"), "[client]\nuser=replica\npassword=replicapass\n");
  }

  private Ran harvest(String... words) {
    List<String> all = new ArrayList<>(List.of("harvest"));
    all.addAll(List.of(words));
    all.addAll(
        List.of(
            "--contact",
            "homolog-tests@example.org",
            "--replica-credentials",
            folder.resolve("replica.my.cnf").toString(),
            "--local-ports",
            PORT,
            "--workspace",
            workspace.toString()));
    Ran ran = Ran.in(workspace, all);
    assertThat(ran.err()).doesNotContain("replicapass");
    return ran;
  }

  private SortedMap<String, String> modules() {
    SortedMap<String, String> found = new TreeMap<>();
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"));
        Stream<StoredModule> modules = store.modules()) {
      modules.forEach(module -> found.put(module.id().toString(), module.sha1()));
    }
    return found;
  }

  private long generation() {
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      return store.generation();
    }
  }

  private long figure(String wiki, String title, String name) {
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      return store
          .usage()
          .getOrDefault(new ModuleId(new Wiki(wiki), title), Usage.UNKNOWN)
          .figure(name);
    }
  }

  @Test
  void fromTheWikisToAQuery() throws IOException {
    Ran all = harvest("all");
    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.out().lines())
        .anyMatch(line -> line.startsWith("{\"wiki\":\"bnwiki\",\"kind\":\"modules\""))
        .anyMatch(line -> line.startsWith("{\"wiki\":\"enwiki\",\"kind\":\"usage\""));
    assertThat(figure("enwiki", "Arguments", "transclusions")).isPositive();
    assertThat(figure("enwiki", "Arguments", "requiring_modules")).isPositive();

    Ran run = Ran.in(workspace, List.of("run"));
    assertThat(run.code()).as(run.err()).isZero();
    WikidataItems.areThoseOfTheWikis(workspace, Integer.parseInt(PORT));
    String title =
        modules().keySet().stream()
            .filter(id -> id.startsWith("bnwiki:Module:Gen"))
            .map(id -> id.substring("bnwiki:Module:".length()))
            .findFirst()
            .orElseThrow();
    Ran query = Ran.in(workspace, List.of("query", "bnwiki:মডিউল:" + title));
    assertThat(query.code()).as(query.err()).isZero();
    assertThat(Ran.in(workspace, List.of("status")).out()).contains("bnwiki", "enwiki");
  }

  @Test
  void aSecondHarvestFindsNothingNew() {
    assertThat(harvest("wikis").code()).isZero();
    assertThat(harvest("modules").code()).isZero();
    SortedMap<String, String> first = modules();
    long generation = generation();
    assertThat(harvest("modules").code()).isZero();
    assertThat(generation()).as("nothing was written").isEqualTo(generation);
    assertThat(modules()).isEqualTo(first).hasSizeGreaterThan(500);
  }

  @Test
  void oneWikiThatNoListHolds() {
    Ran wikis = harvest("wikis", "--api", WikiFarm.url("enwiki"), "--no-replicas");
    assertThat(wikis.code()).as(wikis.err()).isZero();
    assertThat(harvest("modules", "--wiki", "enwiki", "--no-replicas").code()).isZero();
    assertThat(modules().keySet()).allMatch(id -> id.startsWith("enwiki:")).hasSizeGreaterThan(400);
  }

  @Test
  void nobodyIsAskedWithoutAContact() {
    Ran ran =
        Ran.in(
            workspace,
            List.of("harvest", "wikis", "--contact", " ", "--workspace", workspace.toString()));
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err()).contains("--contact").doesNotContain("\tat ");
  }
}
