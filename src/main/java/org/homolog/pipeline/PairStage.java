package org.homolog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.Threshold;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.FeatureCache;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.Likeness;
import org.homolog.verification.OneToMany;
import org.homolog.verification.Verifier;

/** Index to clone pairs: candidates are retrieved and compared. */
final class PairStage implements Comparison {
  /** The part of the memory that is taken for features, which are read again otherwise. */
  private static final int PART = 6;

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
  ClonePairs pairs(Progress progress) throws IOException {
    var pairs = new ClonePairs();
    var crowds = new Crowds(forms.size(), this);
    double threshold = options.verification().threshold(ofModules);
    new CandidateSearch(options.retrieval(), index, forms, ofModules)
        .pairs(
            new Threshold(threshold),
            (right, candidates) -> {
              progress.step();
              if (crowds.take(candidates, pairs)) {
                return false;
              }
              var unit = new OneToMany(variants.digests(right), features.get(right));
              for (CandidatePair candidate : candidates) {
                int left = candidate.left();
                Likeness likeness =
                    unit.compare(
                        features.get(left),
                        () -> variants.digests(left),
                        candidate.most(),
                        threshold);
                if (likeness != null) {
                  pairs.add(left, right, likeness);
                  crowds.add(left, right, likeness);
                }
              }
              return true;
            });
    return pairs;
  }

  @Override
  public Likeness compare(int left, int right) throws IOException {
    Features one = features.get(left);
    Features other = features.get(right);
    return Verifier.verify(variants.digests(left), one, variants.digests(right), other);
  }

  @Override
  public double[][] compareAll(int[] units) throws IOException {
    var all = new ArrayList<Features>(units.length);
    for (int unit : units) {
      all.add(features.get(unit));
    }
    return Verifier.similarities(all);
  }
}
