package org.homolog.retrieval;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.frame.FrameTable;
import org.homolog.pipeline.FrameStage;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Cut;
import org.homolog.verification.Likeness;
import org.homolog.verification.Profile;
import org.homolog.verification.VerificationOptions;
import org.homolog.verification.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of the pairs that comparing everything with everything finds, how many are candidates. Another
 * folder is measured by {@code -Drecall.corpus=}, which leaves the figures in {@code
 * target/recall.txt}.
 */
final class RetrievalRecallTest {
  private static final double CONTAINED = 0.8;
  private static final double UNLIKE = 0.3;

  @TempDir private Path folder;

  /** Pairs there are, and how many of them were candidates. */
  private static final class Count {
    int pairs;
    int found;

    void add(boolean candidate) {
      pairs++;
      found += candidate ? 1 : 0;
    }

    double recall() {
      return pairs == 0 ? 1 : (double) found / pairs;
    }
  }

  private static final class Recall {
    final Count alike = new Count();
    final Count contained = new Count();
    long units;
    long candidates;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d variants, %,d candidates; pairs at the threshold: %,d of %,d found (%.5f);"
              + " contained but unlike: %,d of %,d found (%.5f)",
          units,
          candidates,
          alike.found,
          alike.pairs,
          alike.recall(),
          contained.found,
          contained.pairs,
          contained.recall());
    }
  }

  @Test
  @Tag("slow")
  void clonePairsAreCandidates() throws IOException {
    String corpus = System.getProperty("recall.corpus");
    Path source = corpus == null ? Samples.FOLDER : Path.of(corpus);
    Indexed indexed = Indexed.weighted(folder, source);
    indexed.write(500);

    Recall modules;
    Recall functions;
    try (IndexSnapshot snapshot = IndexSnapshot.open(indexed.folder())) {
      FrameTable frames = corpus == null ? FrameTable.NONE : FrameStage.run(snapshot);
      modules = recall(snapshot, frames, true);
      functions = recall(snapshot, frames, false);
    }

    if (corpus != null) {
      Files.writeString(
          Path.of("target", "recall.txt"),
          "modules: %s%nfunctions: %s%n".formatted(modules, functions));
    }
    var softly = new SoftAssertions();
    for (Recall recall : List.of(modules, functions)) {
      String figures = (recall == modules ? "modules: " : "functions: ") + recall;
      softly.assertThat(recall.alike.pairs).as(figures).isPositive();
      softly.assertThat(recall.alike.recall()).as(figures).isGreaterThanOrEqualTo(0.999);
      softly.assertThat(recall.contained.recall()).as(figures).isGreaterThanOrEqualTo(0.98);
    }
    softly.assertAll();
  }

  private static Recall recall(IndexSnapshot snapshot, FrameTable frames, boolean ofModules)
      throws IOException {
    var verifier = new Verifier(ConfidenceModel.shipped());
    var recall = new Recall();
    List<IndexedForm> variants = snapshot.inOrder(ofModules);
    LongHashSet candidates = new LongHashSet();
    Indexed.pairs(
        snapshot,
        variants,
        (right, found) -> {
          found.forEach(pair -> candidates.add(key(pair.left(), right)));
          return true;
        });
    recall.units = variants.size();
    recall.candidates = candidates.size();
    Cut cut = VerificationOptions.DEFAULTS.cut();
    var known = new Profiles(snapshot, frames);
    List<Profile> profiles = new ArrayList<>();
    for (int right = 0; right < variants.size(); right++) {
      IndexedForm form = variants.get(right);
      profiles.add(known.of(form));
      for (int left = 0; left < right; left++) {
        Likeness likeness = verifier.verify(profiles.get(left), profiles.get(right));
        if (cut.takes(likeness, form.kind() == Kind.FUNCTION)) {
          recall.alike.add(candidates.contains(key(left, right)));
        }
        if (variants.get(left).kind() == form.kind()
            && likeness.containment() >= CONTAINED
            && likeness.resemblance() < UNLIKE) {
          recall.contained.add(candidates.contains(key(left, right)));
        }
      }
    }
    return recall;
  }

  private static long key(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }
}
