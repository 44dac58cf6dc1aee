package org.homolog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
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
  private static final int PART = 8;

  private final PipelineOptions options;
  private final IndexSnapshot index;
  private final boolean ofModules;
  private final Variants variants;
  private final List<IndexedForm> forms;
  private final FeatureCache features;
  private final Threshold threshold;

  PairStage(PipelineOptions options, IndexSnapshot index, Variants variants, boolean ofModules) {
    this.options = options;
    this.index = index;
    this.variants = variants;
    this.ofModules = ofModules;
    forms = variants.forms();
    threshold = new Threshold(options.verification().threshold(ofModules));
    features = new FeatureCache(index, forms, Runtime.getRuntime().maxMemory() / PART);
  }

  /** The pairs of the variants' numbers that reach the threshold. */
  ClonePairs pairs(Progress progress) throws IOException {
    var pairs = new ClonePairs();
    var crowds = new Crowds(forms.size(), this);
    search()
        .pairs(
            threshold,
            (right, candidates) -> {
              progress.step();
              if (crowds.take(candidates, pairs)) {
                return false;
              }
              compare(right, candidates, pairs, crowds);
              return true;
            });
    return pairs;
  }

  /** The same of variants of which most were compared before; others take their old pairs over. */
  ClonePairs pairs(KnownPairs known, Progress progress) throws IOException {
    var pairs = new ClonePairs();
    var crowds = new Crowds(forms.size(), this);
    BitSet following = known.takeOver(variants::digests, pairs, crowds);
    BitSet open = known.open();
    search()
        .around(
            open,
            threshold,
            (right, candidates) -> {
              progress.step();
              List<CandidatePair> there =
                  candidates.stream()
                      .filter(
                          candidate ->
                              !following.get(candidate.left())
                                  && (!open.get(candidate.left()) || isFirst(candidate)))
                      .toList();
              if (crowds.take(there.stream().filter(this::isFirst).toList(), pairs)) {
                following.set(right);
                return false;
              }
              compare(right, there, pairs, crowds);
              return true;
            });
    return pairs;
  }

  /** Whether the left of two forms comes before the right. */
  private boolean isFirst(CandidatePair pair) {
    return IndexedForm.LIGHTEST_FIRST.compare(forms.get(pair.left()), forms.get(pair.right())) < 0;
  }

  private CandidateSearch search() {
    return new CandidateSearch(options.retrieval(), index, forms, ofModules);
  }

  private void compare(int right, List<CandidatePair> candidates, ClonePairs pairs, Crowds crowds)
      throws IOException {
    var unit = new OneToMany(variants.digests(right), features.get(right));
    for (CandidatePair candidate : candidates) {
      int left = candidate.left();
      Likeness likeness =
          unit.compare(
              features.get(left),
              () -> variants.digests(left),
              candidate.most(),
              threshold.similarity());
      if (likeness != null) {
        pairs.add(left, right, likeness);
        crowds.add(left, right, likeness);
      }
    }
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
