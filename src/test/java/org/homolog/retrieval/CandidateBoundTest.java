package org.homolog.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.homolog.Samples;
import org.homolog.fingerprint.WeightedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The weight that candidates share at most is hardly ever less than what they share. Another folder
 * is measured by {@code -Drecall.corpus=}, which leaves the figures in {@code target/bounds.txt}.
 */
final class CandidateBoundTest {
  @TempDir private Path folder;

  /** Candidates, and what their bounds say of them. */
  private static final class Bounds {
    final String of;
    long candidates;
    long exceeded;

    Bounds(boolean ofModules) {
      of = ofModules ? "modules" : "functions";
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %,d candidates, %,d of which share more than their bound (%.5f)",
          of,
          candidates,
          exceeded,
          (double) exceeded / Math.max(1, candidates));
    }
  }

  @Test
  void boundsHold() throws IOException {
    String corpus = System.getProperty("recall.corpus");
    Indexed.weighted(folder, corpus == null ? Samples.FOLDER : Path.of(corpus)).write(500);
    List<Bounds> all;
    try (IndexSnapshot snapshot = IndexSnapshot.open(folder)) {
      all = List.of(bounds(snapshot, true), bounds(snapshot, false));
    }
    if (corpus != null) {
      Files.writeString(
          Path.of("target", "bounds.txt"), "%s%n%s%n".formatted(all.getFirst(), all.getLast()));
    }
    var softly = new SoftAssertions();
    for (Bounds bounds : all) {
      String figures = bounds.toString();
      softly.assertThat(bounds.candidates).as(figures).isPositive();
      softly.assertThat(bounds.exceeded).as(figures).isLessThanOrEqualTo(bounds.candidates / 100);
    }
    softly.assertAll();
  }

  private static Bounds bounds(IndexSnapshot snapshot, boolean ofModules) throws IOException {
    List<IndexedForm> forms = snapshot.inOrder(ofModules);
    List<WeightedSet> retrieved = new ArrayList<>();
    for (IndexedForm form : forms) {
      retrieved.add(snapshot.features(form).retrieved());
    }
    var bounds = new Bounds(ofModules);
    Indexed.pairs(
        snapshot,
        forms,
        (right, candidates) -> {
          for (CandidatePair pair : candidates) {
            long shared = retrieved.get(pair.left()).intersection(retrieved.get(right));
            bounds.candidates++;
            bounds.exceeded += shared > pair.most() ? 1 : 0;
          }
          return true;
        });
    return bounds;
  }
}
