package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.homolog.WikiFarm;
import org.homolog.corpus.Source;
import org.homolog.mediawiki.dump.MariaDb;
import org.homolog.store.StoredModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run by dumps alone gives what one by the Action API and the replicas gives. */
final class HarvestDumpsIT {
  private static final List<String> TABLES =
      List.of(
          "page",
          "linktarget",
          "templatelinks",
          "pagelinks",
          "categorylinks",
          "langlinks",
          "iwlinks",
          "page_props",
          "page_restrictions");

  private static final Map<String, String> ENV = System.getenv();
  private static final String PROGRAM =
      ENV.getOrDefault("MW_HOME", "/usr/share/mediawiki") + "/maintenance/dumpBackup.php";

  @TempDir private Path folder;

  @Test
  void sameModulesAndTransclusions() throws IOException, InterruptedException {
    Path dumps = Files.createDirectory(folder.resolve("dumps"));
    for (String wiki : TestHarvests.WIKIS) {
      Path place = Files.createDirectories(dumps.resolve(wiki).resolve("20240601"));
      for (String table : TABLES) {
        MariaDb.dump(wiki, table, place.resolve(wiki + "-20240601-" + table + ".sql.gz"));
      }
      export(wiki, place.resolve(wiki + "-20240601-pages-meta-current.xml.gz"));
    }
    var byReplicas = new TestHarvests(folder.resolve("replicas"));
    byReplicas.byReplicas("wikis");
    byReplicas.byReplicas("modules");
    byReplicas.byReplicas("usage");
    var byDumps = new TestHarvests(folder.resolve("alone"));
    byDumps.withoutReplicas("dumps", dumps.toString());

    assertThat(modules(byDumps)).isEqualTo(modules(byReplicas)).hasSizeGreaterThan(500);
    assertThat(transclusions(byDumps)).isEqualTo(transclusions(byReplicas));
    assertThat(transclusions(byDumps).values()).anyMatch(figures -> figures.size() > 3);
  }

  private static void export(String wiki, Path file) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("php", PROGRAM, "--current", "--quiet");
    builder.environment().put("MW_ROOT", WikiFarm.ROOT.toString());
    builder.environment().put("MW_CONFIG_FILE", WikiFarm.ROOT + "/" + wiki + "/LocalSettings.php");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (InputStream in = process.getInputStream();
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      in.transferTo(out);
    }
    assertThat(process.waitFor()).isZero();
  }

  /** The texts in NFC, to which MediaWiki brings them when it writes XML. */
  private static SortedMap<String, String> modules(TestHarvests harvests) {
    List<StoredModule> stored = harvests.modules();
    return harvests.ask(
        store -> {
          SortedMap<String, String> modules = new TreeMap<>();
          for (StoredModule module : stored) {
            String text = new String(store.source(module.sha1()).bytes(), StandardCharsets.UTF_8);
            modules.put(
                module.id().toString(),
                "%s %d %s"
                    .formatted(
                        module.pageId(),
                        module.revisionId(),
                        Source.of(
                                Normalizer.normalize(text, Normalizer.Form.NFC)
                                    .getBytes(StandardCharsets.UTF_8))
                            .sha1()));
          }
          return modules;
        });
  }

  /** Of every module, the counts of pages that transclude it, by namespace too. */
  private static SortedMap<String, Map<String, Long>> transclusions(TestHarvests harvests) {
    SortedMap<String, Map<String, Long>> counts = new TreeMap<>();
    harvests
        .usage()
        .forEach(
            (module, usage) ->
                counts.put(
                    module.toString(),
                    usage.figures().entrySet().stream()
                        .filter(figure -> figure.getKey().startsWith("transclusions"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    return counts;
  }
}
