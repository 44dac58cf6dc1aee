package org.homolog.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedUnit;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.Likeness;
import org.homolog.verification.Verifier;
import org.jspecify.annotations.Nullable;

/** Index to clone pairs: candidates are retrieved and compared. */
final class PairStage implements Comparison {
  private final PipelineOptions options;
  private final IndexSnapshot index;
  private final Variants variants;
  private final List<IndexedUnit> units;
  private final @Nullable Features[] features;

  PairStage(PipelineOptions options, IndexSnapshot index, Variants variants) {
    this.options = options;
    this.index = index;
    this.variants = variants;
    units = variants.units();
    features = new Features[units.size()];
  }

  /** The pairs of the variants' numbers that reach the threshold. */
  ClonePairs pairs() throws IOException {
    var pairs = new ClonePairs();
    if (units.isEmpty()) {
      return pairs;
    }
    double threshold = options.verification().threshold(units.getFirst().isModule());
    new CandidateSearch(options.retrieval(), index, units)
        .pairs(
            candidate -> {
              if (bound(candidate) < threshold) {
                return;
              }
              Likeness likeness = compareUnchecked(candidate.left(), candidate.right());
              if (likeness.similarity() >= threshold) {
                pairs.add(candidate.left(), candidate.right(), likeness);
              }
            });
    return pairs;
  }

  private double bound(CandidatePair candidate) {
    IndexedUnit left = units.get(candidate.left());
    IndexedUnit right = units.get(candidate.right());
    return left.kind() == right.kind()
        ? Verifier.bound(left.kind(), left.weight(), right.weight())
        : 0;
  }

  private Likeness compareUnchecked(int left, int right) {
    try {
      return compare(left, right);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Likeness compare(int left, int right) throws IOException {
    return Verifier.verify(
        variants.digests().get(left),
        features(left),
        variants.digests().get(right),
        features(right));
  }

  private Features features(int place) throws IOException {
    Features known = features[place];
    if (known == null) {
      known = index.features(units.get(place).id());
      features[place] = known;
    }
    return known;
  }
}
