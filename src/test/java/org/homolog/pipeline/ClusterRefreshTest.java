package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homolog.clustering.ClusteringOptions;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Rarity;
import org.homolog.source.SourceOptions;
import org.homolog.workspace.ClustersFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters are made again only when something they are made of has changed. */
final class ClusterRefreshTest {
  private static final String AGE =
      """
      local p = {}
      function p.age(frame)
        local born, died = tonumber(frame.args[1]), tonumber(frame.args[2])
        if not born then
          return 'unknown'
        end
        return (died or 2024) - born
      end
      return p
      """;

  private static final PipelineOptions OTHER =
      new PipelineOptions(
          PipelineOptions.DEFAULTS.fingerprint(),
          PipelineOptions.DEFAULTS.retrieval(),
          PipelineOptions.DEFAULTS.verification(),
          new ClusteringOptions(7));

  @TempDir private Path root;

  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void fill() throws IOException {
    folder = new Folder(root);
    folder.put("Age", AGE);
    folder.put("Copy", AGE.replace("unknown", "unbekannt"));
    folder.put("Other", "return { list = function(x) return #x .. ':' .. x[1] end }");
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
  }

  private void read() throws IOException {
    homolog(PipelineOptions.DEFAULTS, Progress.NONE)
        .read(List.of(root.resolve("wiki")), SourceOptions.DEFAULTS, true);
  }

  private void index() throws IOException {
    homolog(PipelineOptions.DEFAULTS, Progress.NONE).index();
  }

  private Homolog homolog(PipelineOptions options, Progress progress) throws IOException {
    return new Homolog(folder.workspace(), options, progress);
  }

  /** Brings the clusters up to date, and tells whether they were made again. */
  private boolean refreshed(PipelineOptions options) throws IOException {
    var told = new Told();
    homolog(options, told).cluster();
    return !told.ends().equals(List.of("up to date"));
  }

  private ClustersFile file() throws IOException {
    return new ClustersFile(folder.workspace().clusters());
  }

  private List<RedundancyGroup> groups() throws IOException {
    return file().read().modules().groups();
  }

  @Test
  void whatIsUpToDateIsLeftAlone() throws IOException {
    byte[] before = Files.readAllBytes(folder.workspace().clusters());

    assertThat(refreshed(PipelineOptions.DEFAULTS)).isFalse();
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).as("the same read again").isFalse();
    assertThat(Files.readAllBytes(folder.workspace().clusters())).isEqualTo(before);
  }

  @Test
  void changedAddedOrRemovedModulesAreClusteredAgain() throws IOException {
    folder.put("Other", AGE + "-- copied");
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(groups().getFirst().members()).hasSize(3);

    folder.remove("Other");
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(groups().getFirst().members()).hasSize(2);

    folder.put("Equal", AGE);
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).as("a text that is indexed").isTrue();
    assertThat(groups().getFirst().members()).hasSize(3);
  }

  @Test
  void usageIsClusteredAgain() throws IOException {
    assertThat(groups().getFirst().canonical().module().title()).isEqualTo("Age");
    Files.writeString(
        root.resolve("wiki").resolve("usage.tsv"), "wiki\ttitle\ttransclusions\nwiki\tCopy\t5\n");
    read();
    index();

    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(groups().getFirst().canonical().module().title()).isEqualTo("Copy");
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isFalse();
  }

  @Test
  void otherOptionsAreClusteredAgain() throws IOException {
    assertThat(refreshed(OTHER)).isTrue();
    assertThat(refreshed(OTHER)).isFalse();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
  }

  @Test
  void anotherRarityTableIsClusteredAgain() throws IOException {
    String own = "/" + Rarity.shipped().version() + "/";
    String stamp = file().stamp().orElseThrow();
    assertThat(stamp).contains(own);
    file().write(stamp.replace(own, "/77/"), file().read());

    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(file().stamp()).contains(stamp);
  }

  @Test
  void indexThatWasBehindIsClusteredAgain() throws IOException {
    folder.put("Other", AGE + "-- copied");
    read();
    var told = new Told();
    homolog(PipelineOptions.DEFAULTS, told).cluster();
    assertThat(told.warnings()).singleElement().asString().contains("index is older");
    assertThat(groups().getFirst().members()).hasSize(2);

    index();

    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(groups().getFirst().members()).hasSize(3);
  }

  @Test
  void indexOfOtherOptionsIsAnError() throws IOException {
    var longer =
        new PipelineOptions(
            new FingerprintOptions(99),
            OTHER.retrieval(),
            OTHER.verification(),
            OTHER.clustering());

    assertThatIOException()
        .isThrownBy(() -> homolog(longer, Progress.NONE).cluster())
        .withMessage(folder.workspace().index() + ": is of another version, run: homolog index");
  }

  @Test
  void missingIndexIsAnError() throws IOException {
    Folder empty = new Folder(root.resolve("empty"));

    assertThatIOException()
        .isThrownBy(
            () -> new Homolog(empty.workspace(), PipelineOptions.DEFAULTS, Progress.NONE).cluster())
        .withMessage(empty.workspace().index() + ": there is no index, run: homolog index");
  }

  @Test
  void damagedClustersAreMadeAgain() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.workspace().clusters());
    byte[] damaged = bytes.clone();
    damaged[bytes.length / 2]++;
    Files.write(folder.workspace().clusters(), damaged);
    var told = new Told();

    homolog(PipelineOptions.DEFAULTS, told).cluster();

    assertThat(told.warnings()).singleElement().asString().contains("clusters.bin: is damaged");
    assertThat(Files.readAllBytes(folder.workspace().clusters())).isEqualTo(bytes);
  }

  @Test
  void groupsKeepTheirIdsWhenTheirModulesAreEdited() throws IOException {
    String id = groups().getFirst().id();
    folder.put("Age", AGE.replace("2024", "2025") + "-- edited");
    folder.put("Aardvark", AGE);
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(groups()).hasSize(1);
    assertThat(groups().getFirst().canonical().module().title()).isEqualTo("Aardvark");
    assertThat(groups().getFirst().id()).isEqualTo(id);

    folder.remove("Age");
    read();
    index();
    assertThat(refreshed(PipelineOptions.DEFAULTS)).isTrue();
    assertThat(groups().getFirst().id()).isEqualTo(id);
  }
}
