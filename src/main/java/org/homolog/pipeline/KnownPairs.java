package org.homolog.pipeline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongToIntFunction;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Forms;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.pipeline.unit.Variants;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Likeness;
import org.homolog.verification.Verifier;

/** What an earlier clustering has found of the forms that are still there. */
final class KnownPairs {
  /** Those that are not yet taken over. */
  private ClonePairs before;

  /** For each variant of the earlier clustering the place of its form, or -1. */
  private final int[] places;

  /** The places of the forms that have to be compared. */
  private final BitSet open = new BitSet();

  KnownPairs(Clustering earlier, Forms compared, Variants variants) {
    before = earlier.pairs();
    LongToIntFunction byForm = variants.byForm();
    open.set(0, variants.forms().size());
    places = new int[earlier.variants().size()];
    Arrays.fill(places, Variants.NONE);
    for (int i = 0; i < compared.ofVariants().length; i++) {
      places[i] = byForm.applyAsInt(compared.ofVariants()[i]);
      known(places[i]);
    }
    for (long form : compared.others()) {
      known(byForm.applyAsInt(form));
    }
  }

  private void known(int place) {
    if (place >= 0) {
      open.clear(place);
    }
  }

  /**
   * The places of the forms that have to be compared, as they are new or have lost their leader.
   */
  BitSet open() {
    return open;
  }

  /**
   * Takes over the pairs of which both forms are left, once.
   *
   * @param digests of all units that a form has by now, by its place
   * @return the places of the forms that follow
   */
  BitSet takeOver(IntFunction<List<Digests>> digests, ClonePairs pairs, Crowds crowds) {
    var following = new BitSet();
    for (int i = 0; i < before.size(); i++) {
      int left = places[before.left(i)];
      int right = places[before.right(i)];
      int follower = before.follower(i) < 0 ? ClonePairs.NONE : places[before.follower(i)];
      if (left >= 0 && right >= 0) {
        Likeness likeness = before.likeness(i);
        if (likeness.type() != CloneType.T3) { // whether it is more than sugar hangs on the texts
          likeness = Verifier.typed(likeness, digests.apply(left), digests.apply(right));
        }
        if (follower < 0) {
          pairs.add(left, right, likeness);
          crowds.add(left, right, likeness);
        } else {
          pairs.follow(follower == left ? right : left, follower, likeness);
          following.set(follower);
        }
      } else if (follower >= 0) {
        open.set(follower);
      }
    }
    before = new ClonePairs();
    return following;
  }
}
