package org.homolog.pipeline;

import java.io.IOException;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.FeatureCache;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.Likeness;
import org.homolog.verification.Verifier;

/** Index to clone pairs: candidates are retrieved and compared. */
final class PairStage implements Comparison {
  /** The part of the memory that is taken for features, which are read again otherwise. */
  private static final int PART = 4;

  private final PipelineOptions options;
  private final IndexSnapshot index;
  private final boolean ofModules;
  private final Variants variants;
  private final List<IndexedForm> forms;
  private final FeatureCache features;

  PairStage(PipelineOptions options, IndexSnapshot index, Variants variants, boolean ofModules) {
    this.options = options;
    this.index = index;
    this.variants = variants;
    this.ofModules = ofModules;
    forms = variants.forms();
    features = new FeatureCache(index, forms, Runtime.getRuntime().maxMemory() / PART);
  }

  /** The pairs of the variants' numbers that reach the threshold. */
  ClonePairs pairs() throws IOException {
    var pairs = new ClonePairs();
    var crowds = new Crowds(forms.size(), this);
    double threshold = options.verification().threshold(ofModules);
    new CandidateSearch(options.retrieval(), index, forms, ofModules)
        .pairs(
            (right, found) -> {
              List<CandidatePair> candidates =
                  found.stream().filter(candidate -> bound(candidate) >= threshold).toList();
cand+=found.size(); bounded+=candidates.size();
              if (crowds.take(candidates, pairs)) {
followers++;
                return false;
              }
              for (CandidatePair candidate : candidates) {
                if (evidenceBound(candidate) >= threshold) {
compared++;
                  Likeness likeness = compare(candidate.left(), right);
                  if (likeness.similarity() >= threshold) {
                    pairs.add(candidate.left(), right, likeness);
                    crowds.add(candidate.left(), right, likeness);
                  }
                }
              }
              return true;
            });
    System.err.println("units "+forms.size()+" candidates "+cand+" bounded "+bounded+" compared "+compared+" pairs "+pairs.size()+" followers "+followers);
    return pairs;
  }
  long cand,bounded,compared,followers;

  private double bound(CandidatePair candidate) {
    IndexedForm left = forms.get(candidate.left());
    IndexedForm right = forms.get(candidate.right());
    return Verifier.bound(left.kind(), candidate.most(), left.weight(), right.weight());
  }

  private double evidenceBound(CandidatePair candidate) throws IOException {
    return Verifier.bound(
        features.get(candidate.left()), features.get(candidate.right()), candidate.most());
  }

  @Override
  public Likeness compare(int left, int right) throws IOException {
    Features one = features.get(left);
    Features other = features.get(right);
    return Verifier.verify(variants.digests(left), one, variants.digests(right), other);
  }
}
