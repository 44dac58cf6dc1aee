package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.Samples;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Rarity;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what changed is indexed. */
final class IndexStageTest {
  @TempDir private Path root;

  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void open() {
    folder = new Folder(root);
  }

  private static IndexStage.Outcome outcome(int added, int removed) {
    return new IndexStage.Outcome(added, removed);
  }

  private static long units(IndexSnapshot snapshot, boolean ofModules) {
    return snapshot.forms().stream()
        .filter(form -> form.isModule() == ofModules)
        .mapToLong(snapshot::units)
        .sum();
  }

  private IndexSnapshot snapshot() throws IOException {
    return IndexSnapshot.open(folder.workspace().index());
  }

  @Test
  void secondRunHasNothingToDo() throws IOException {
    IndexStage.Outcome first =
        folder.index(Samples.FOLDER, PipelineOptions.DEFAULTS, Rarity.none());

    assertThat(first.added()).isGreaterThan(100);
    assertThat(folder.index(Samples.FOLDER, PipelineOptions.DEFAULTS, Rarity.none()))
        .isEqualTo(outcome(0, 0));
    try (IndexSnapshot snapshot = snapshot()) {
      long hopeless =
          snapshot.unparsable().keySet().stream().filter(text -> !snapshot.hasUnits(text)).count();
      assertThat(units(snapshot, true) + hopeless).isEqualTo(first.added());
    }
  }

  @Test
  void textsThatAreEqualAreIndexedOnce() throws IOException {
    folder.put("A", "return { 1 }");
    folder.put("B", "return { 1 }");
    assertThat(folder.index()).isEqualTo(outcome(1, 0));

    folder.remove("A");
    assertThat(folder.index()).isEqualTo(outcome(0, 0));
    folder.remove("B");
    folder.put("C", "return { 2 }");
    assertThat(folder.index()).isEqualTo(outcome(1, 1));
  }

  @Test
  void onlyTheChangedTextIsIndexedAgain() throws IOException {
    for (int i = 0; i < 20; i++) {
      folder.put("M" + i, "return { " + i + " }");
    }
    assertThat(folder.index()).isEqualTo(outcome(20, 0));

    folder.put("M7", "return { 'changed' }");
    assertThat(folder.index()).isEqualTo(outcome(1, 1));
    folder.put("M7", "return = broken");
    assertThat(folder.index()).isEqualTo(outcome(1, 1));
    assertThat(folder.index()).isEqualTo(outcome(0, 0));
    try (IndexSnapshot snapshot = snapshot()) {
      assertThat(units(snapshot, true)).isEqualTo(19);
      assertThat(units(snapshot, false)).isZero();
      assertThat(snapshot.unparsable()).hasSize(1);
    }
  }

  @Test
  void otherOptionsOrWeightsIndexEverythingAgain() throws IOException {
    Path source = root.resolve("wiki");
    folder.put("A", "return { 1 }");
    folder.put("B", "return { 2 }");
    folder.index();
    var options =
        new PipelineOptions(
            new FingerprintOptions(12),
            PipelineOptions.DEFAULTS.retrieval(),
            PipelineOptions.DEFAULTS.verification(),
            PipelineOptions.DEFAULTS.clustering());
    Rarity otherTable = new org.homolog.fingerprint.RarityCounter().toRarity(77);

    assertThat(folder.index(source, options, Rarity.none())).isEqualTo(outcome(2, 0));
    assertThat(folder.index(source, options, Rarity.none())).isEqualTo(outcome(0, 0));
    assertThat(folder.index(source, options, otherTable)).isEqualTo(outcome(2, 0));
  }

  @Test
  void deepNestingEndsNoThread() throws IOException {
    String deep = "return " + "{".repeat(190) + "1" + "}".repeat(190);
    String concatenation = "return 'a'" + " .. 'b'".repeat(20_000);
    folder.put("Deep", deep);
    folder.put("Long", concatenation);
    IntStream.range(0, 200).forEach(i -> putUnchecked("M" + i, "return { " + i + " }"));

    assertThat(folder.index()).isEqualTo(outcome(202, 0));
  }

  @Test
  void aFaultNamesTheModule() throws IOException {
    folder.put("Date/data", "return { 1 }");
    Progress failing =
        new Progress() {
          @Override
          public void begin(String stage, long total) {}

          @Override
          public void step() {
            throw new OutOfMemoryError("as if");
          }

          @Override
          public void end(String summary) {}

          @Override
          public void warn(String message) {}
        };
    try (ModuleStore store = folder.workspace().store()) {
      new ImportStage(Progress.NONE)
          .run(List.of(root.resolve("wiki")), SourceOptions.DEFAULTS, false, store);
      var stage = new IndexStage(PipelineOptions.DEFAULTS, Rarity.none(), failing);
      assertThatThrownBy(() -> stage.run(folder.workspace(), store))
          .isInstanceOfSatisfying(
              FailedModuleException.class,
              failure -> assertThat(failure.module()).isEqualTo("wiki:Module:Date/data"))
          .hasCauseInstanceOf(OutOfMemoryError.class);
    }
    assertThat(folder.index()).as("nothing is left half done").isEqualTo(outcome(1, 0));
  }

  private void putUnchecked(String title, String text) {
    try {
      folder.put(title, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
