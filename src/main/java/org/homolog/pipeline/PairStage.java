package org.homolog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homolog.frame.FrameTable;
import org.homolog.pipeline.unit.ProfileCache;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.Comparison;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Cut;
import org.homolog.verification.Likeness;
import org.homolog.verification.OneToMany;
import org.homolog.verification.Profile;
import org.homolog.verification.Verifier;

/** Index to clone pairs: candidates are retrieved and compared. */
final class PairStage implements Comparison {
  /** The part of the memory that is taken for profiles, which are made again otherwise. */
  private static final int PART = 8;

  /**
   * How many of the lighter functions a function makes pairs with, the nearest ones: what it is
   * like beyond them is in pairs with them. Keeps the number of pairs linear where hundreds of
   * short functions are alike.
   */
  private static final int NEIGHBOURS = 32;

  /** What two modules have to share, by Dice's coefficient, to be of any confidence. */
  private static final double LEAST_DICE = 0.12;

  private static final double LEAST_FUNCTION_DICE = 0.18;

  private static final int ALL = Integer.MAX_VALUE;

  /** Number of forms whose profiles are made in one batch, before they are asked for. */
  private static final int AHEAD = 4096;

  private final boolean ofModules;
  private final Variants variants;
  private final List<IndexedForm> forms;
  private final ProfileCache profiles;
  private final Verifier verifier = new Verifier(ConfidenceModel.shipped());
  private final Cut cut;
  private final CandidateSearch search;
  private final ModuleTries tries;

  PairStage(
      PipelineOptions options,
      IndexSnapshot index,
      FrameTable frames,
      Variants variants,
      boolean ofModules) {
    this.variants = variants;
    this.ofModules = ofModules;
    forms = variants.forms();
    cut = options.verification().cut();
    profiles =
        new ProfileCache(
            new Profiles(index, frames), forms, Runtime.getRuntime().maxMemory() / PART);
    search = new CandidateSearch(options.retrieval(), index, forms, ofModules);
    tries = new ModuleTries(index, forms);
  }

  /** The pairs of the variants' numbers that reach the threshold. */
  ClonePairs pairs(Progress progress) throws IOException {
    var pairs = new ClonePairs();
    var crowds = new Crowds(forms.size(), this);
    var coming = new Coming();
    search.pairs(
        ofModules ? LEAST_DICE : LEAST_FUNCTION_DICE,
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

  /** What to tell of pairs that were not looked at. */
  List<String> notes() {
    return tries.notes();
  }

  /** Makes the profiles of forms before they come, one after another. */
  private final class Coming {
    private int rank;

    void step() throws IOException {
      rank++;
      if (rank % AHEAD == 1) {
        int[] places = search.places();
        profiles.prepare(
            Arrays.copyOfRange(
                places, Math.min(rank, places.length), Math.min(rank + AHEAD, places.length)));
      }
    }
  }

  private int neighbours() {
    return ofModules ? ALL : NEIGHBOURS;
  }

  /** Compares with the nearest candidates until so many pairs are found. */
  private void compare(
      int right, List<CandidatePair> candidates, int most, ClonePairs pairs, Crowds crowds)
      throws IOException {
    var unit = new OneToMany(verifier, profiles.get(right), cut);
    int found = 0;
    tries.begin(ofModules ? List.of() : candidates);
    for (int i = 0; i < candidates.size() && found < most; i++) {
      int left = candidates.get(i).left();
      Likeness likeness = tries.take(left) ? unit.compare(profiles.get(left)) : null;
      if (likeness != null) {
        pairs.add(left, right, likeness);
        crowds.add(left, right, likeness);
        found++;
      }
    }
  }

  @Override
  public Likeness compare(int left, int right) throws IOException {
    return verifier.verify(profiles.get(left), profiles.get(right));
  }

  @Override
  public double[][] compareAll(int[] units) throws IOException {
    var all = new ArrayList<Profile>(units.length);
    for (int unit : units) {
      all.add(profiles.get(unit));
    }
    return verifier.confidences(all);
  }
}
