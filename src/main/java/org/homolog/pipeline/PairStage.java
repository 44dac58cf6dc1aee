package org.homolog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.WeightedSet;
import org.homolog.pipeline.unit.EvidenceFilter;
import org.homolog.pipeline.unit.Threshold;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.FeatureCache;
import org.homolog.retrieval.Filter;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.EvidenceSketches;
import org.homolog.verification.Likeness;
import org.homolog.verification.OneToMany;
import org.homolog.verification.Verifier;
import org.jspecify.annotations.Nullable;

/** Index to clone pairs: candidates are retrieved and compared. */
final class PairStage implements Comparison {
  /** The part of the memory that is taken for features, which are read again otherwise. */
  private static final int PART = 8;

  /**
   * How many of the lighter functions a function makes pairs with, the nearest ones: what it is
   * like beyond them is in pairs with them. Keeps the number of pairs linear where hundreds of
   * short functions are alike.
   */
  private static final int NEIGHBOURS = 32;

  private static final int ALL = Integer.MAX_VALUE;

  /** Of how many forms the features are read together, before they come. */
  private static final int AHEAD = 4096;

  private final PipelineOptions options;
  private final IndexSnapshot index;
  private final boolean ofModules;
  private final Variants variants;
  private final List<IndexedForm> forms;
  private final FeatureCache features;
  private final Threshold threshold;
  private final CandidateSearch search;
  private final Filter filter;

  PairStage(PipelineOptions options, IndexSnapshot index, Variants variants, boolean ofModules) {
    this.options = options;
    this.index = index;
    this.variants = variants;
    this.ofModules = ofModules;
    forms = variants.forms();
    threshold = new Threshold(options.verification().threshold(ofModules));
    features = new FeatureCache(index, forms, Runtime.getRuntime().maxMemory() / PART);
    search = new CandidateSearch(options.retrieval(), index, forms, ofModules);
    filter = new Evidence();
  }

  /** The pairs of the variants' numbers that reach the threshold. */
  ClonePairs pairs(Progress progress) throws IOException {
    var pairs = new ClonePairs();
    var crowds = new Crowds(forms.size(), this);
    var coming = new Coming();
    search.pairs(
        filter,
        (right, candidates) -> {
          coming.step();
          progress.step();
          if (crowds.take(candidates, pairs)) {
            return false;
          }
          compare(right, candidates, neighbours(), pairs, crowds);
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
    search.around(
        open,
        filter,
        (right, candidates) -> {
          progress.step();
          List<CandidatePair> there =
              candidates.stream().filter(pair -> !following.get(pair.left())).toList();
          List<CandidatePair> before = there.stream().filter(this::isFirst).toList();
          if (crowds.take(before, pairs)) {
            following.set(right);
            return false;
          }
          List<CandidatePair> after =
              there.stream().filter(pair -> !open.get(pair.left()) && !isFirst(pair)).toList();
          compare(right, before, neighbours(), pairs, crowds);
          compare(right, after, ALL, pairs, crowds);
          return true;
        });
    return pairs;
  }

  /** Whether the left of two forms comes before the right. */
  private boolean isFirst(CandidatePair pair) {
    return IndexedForm.LIGHTEST_FIRST.compare(forms.get(pair.left()), forms.get(pair.right())) < 0;
  }

  /** Reads the features of forms before they come, one after another. */
  private final class Coming {
    private int rank;

    void step() throws IOException {
      rank++;
      if (rank % AHEAD == 1) {
        int[] places = search.places();
        features.prepare(
            Arrays.copyOfRange(
                places, Math.min(rank, places.length), Math.min(rank + AHEAD, places.length)));
      }
    }
  }

  /** Takes the forms that can reach the threshold by what is known of their evidence. */
  private final class Evidence implements Filter {
    /** By rank. */
    private final EvidenceSketches sketches = new EvidenceSketches(forms.size());

    private int rank = CandidatePair.QUERY;
    private @Nullable EvidenceFilter ofRank;

    @Override
    public double least(Kind kind, double left, double right) {
      return threshold.least(kind, left, right);
    }

    @Override
    public double least(Kind kind, double left, double right, int leftRank, int rightRank)
        throws IOException {
      EvidenceFilter own = ofRank;
      if (own == null || rank != rightRank) {
        WeightedSet evidence = features.get(search.places()[rightRank]).evidence();
        sketches.add(rightRank, evidence);
        own = new EvidenceFilter(threshold, sketches.of(evidence));
        ofRank = own;
        rank = rightRank;
      }
      return own.least(kind, left, right, leftRank, rightRank);
    }
  }

  private int neighbours() {
    return ofModules ? ALL : NEIGHBOURS;
  }

  /** Compares with the nearest candidates until so many pairs are found. */
  private void compare(
      int right, List<CandidatePair> candidates, int most, ClonePairs pairs, Crowds crowds)
      throws IOException {
    var unit = new OneToMany(variants.digests(right), features.get(right));
    int found = 0;
    for (int i = 0; i < candidates.size() && found < most; i++) {
      CandidatePair candidate = candidates.get(i);
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
        found++;
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
