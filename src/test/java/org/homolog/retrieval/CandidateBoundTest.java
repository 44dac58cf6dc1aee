package org.homolog.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.verification.Likeness;
import org.homolog.verification.OneToMany;
import org.homolog.verification.VerificationOptions;
import org.homolog.verification.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The weight that candidates share at most is hardly ever less than what they share, and leaves no
 * clone pair out. Another folder is measured by {@code -Drecall.corpus=}, which leaves the figures
 * in {@code target/bounds.txt}.
 */
final class CandidateBoundTest {
  @TempDir private Path folder;

  /** Candidates, and what their bounds say of them. */
  private static final class Bounds {
    final String of;
    long candidates;
    long exceeded;
    long pairs;
    long pruned;
    long lost;

    Bounds(boolean ofModules) {
      of = ofModules ? "modules" : "functions";
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %,d candidates, %,d of which share more than their bound (%.5f);"
              + " %,d at the threshold; pruned: %,d; clones left out: %,d",
          of,
          candidates,
          exceeded,
          (double) exceeded / Math.max(1, candidates),
          pairs,
          pruned,
          lost);
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
      softly.assertThat(bounds.pairs).as(figures).isPositive();
      softly.assertThat(bounds.pruned).as(figures).isPositive();
      softly.assertThat(bounds.exceeded).as(figures).isLessThanOrEqualTo(bounds.candidates / 100);
      softly.assertThat(bounds.lost).as(figures).isZero();
    }
    softly.assertAll();
  }

  private static Bounds bounds(IndexSnapshot snapshot, boolean ofModules) throws IOException {
    List<IndexedForm> forms = snapshot.inOrder(ofModules);
    List<Digests> digests = new ArrayList<>();
    List<Features> features = new ArrayList<>();
    for (IndexedForm form : forms) {
      digests.add(snapshot.unit(form, 0).digests());
      features.add(snapshot.features(form));
    }
    double threshold = VerificationOptions.DEFAULTS.threshold(ofModules);
    var bounds = new Bounds(ofModules);
    Indexed.pairs(
        snapshot,
        forms,
        (right, candidates) -> {
          for (CandidatePair pair : candidates) {
            Features one = features.get(pair.left());
            Features other = features.get(right);
            double similarity =
                Verifier.verify(digests.get(pair.left()), one, digests.get(right), other)
                    .similarity();
            boolean taken =
                pair.most()
                    >= Verifier.least(
                        one.kind(),
                        forms.get(pair.left()).weight(),
                        forms.get(right).weight(),
                        threshold);
            List<Digests> own = List.of(digests.get(right));
            Likeness told =
                new OneToMany(own, other)
                    .compare(one, () -> List.of(digests.get(pair.left())), pair.most(), threshold);
            boolean isPair = told != null;
            assertThat(told == null ? similarity : told.similarity()).isEqualTo(similarity);
            bounds.candidates++;
            bounds.exceeded += one.shingles().intersection(other.shingles()) > pair.most() ? 1 : 0;
            bounds.pairs += similarity >= threshold ? 1 : 0;
            bounds.pruned += taken ? 0 : 1;
            bounds.lost += similarity >= threshold && !(taken && isPair) ? 1 : 0;
          }
          return true;
        });
    return bounds;
  }
}
