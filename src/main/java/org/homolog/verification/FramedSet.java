package org.homolog.verification;

import java.util.List;
import org.homolog.fingerprint.WeightedSet;
import org.homolog.frame.WikiFrame;

/**
 * A weighted set and, for each of its elements, the part of its weight that is free of the house
 * frame.
 *
 * @param free for each element of the set, at most its weight, as an unsigned byte
 * @param known whether the frame is known; if not, what another set tells of its own frame counts
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns of a hot path
record FramedSet(WeightedSet set, byte[] free, boolean known) {
  /**
   * @param frames of the wikis that have the set; an element is as free as in the freest of them;
   *     none where the wiki is not known
   */
  static FramedSet of(WeightedSet set, List<WikiFrame> frames) {
    if (frames.isEmpty()) {
      return new FramedSet(set, set.weights(), false);
    }
    byte[] free = new byte[set.size()];
    for (int i = 0; i < free.length; i++) {
      int weight = set.weights()[i] & 0xFF;
      int freedom = freedom(set.hashes()[i], frames);
      free[i] = (byte) (freedom == WikiFrame.FREE ? weight : weight * freedom / WikiFrame.FREE);
    }
    return new FramedSet(set, free, true);
  }

  /** How free a hash is in the freest of some frames. */
  static int freedom(int hash, List<WikiFrame> frames) {
    int freedom = 0;
    for (int i = 0; i < frames.size() && freedom < WikiFrame.FREE; i++) {
      freedom = Math.max(freedom, frames.get(i).freedom(hash));
    }
    return freedom;
  }

  /**
   * The weight of what two sets share.
   *
   * @param framed all of it
   * @param free what is free of the frames, the mean of both sides
   */
  record Shared(double framed, double free) {}

  /** The weight of what both sets have. */
  Shared shared(FramedSet other) {
    int leftSides = known || !other.known ? 1 : 0;
    int rightSides = other.known || !known ? 1 : 0;
    int[] left = set.hashes();
    int[] right = other.set.hashes();
    byte[] weights = set.weights();
    byte[] leftFree = free;
    byte[] rightFree = other.free;
    long framed = 0;
    long sum = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int l = left[i];
      int r = right[j];
      framed += l == r ? weights[i] & 0xFF : 0;
      sum += l == r ? leftSides * (leftFree[i] & 0xFF) + rightSides * (rightFree[j] & 0xFF) : 0;
      i += l <= r ? 1 : 0;
      j += r <= l ? 1 : 0;
    }
    return new Shared(framed, sum / (double) (leftSides + rightSides));
  }
}
