package org.homolog.verification;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.DoubleArrayList;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongArrayList;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Clone pairs of numbered units as columns: millions of them fit. */
public final class ClonePairs {
  /** Stands for no unit. */
  public static final int NONE = -1;

  private static final CloneType[] TYPES = CloneType.values();

  private final IntArrayList lefts = new IntArrayList();
  private final IntArrayList rights = new IntArrayList();
  private final FloatArrayList confidences = new FloatArrayList();
  private final LongArrayList evidence = new LongArrayList();
  private final DoubleArrayList similarities = new DoubleArrayList();
  private final FloatArrayList resemblances = new FloatArrayList();
  private final FloatArrayList containments = new FloatArrayList();
  private final ByteArrayList types = new ByteArrayList();
  private final IntIntHashMap leaders = new IntIntHashMap();

  /** Adds a pair, whichever comes first; its left is the lower number. */
  public void add(int one, int other, Likeness likeness) {
    lefts.add(Math.min(one, other));
    rights.add(Math.max(one, other));
    confidences.add((float) likeness.confidence());
    evidence.add(EvidenceCode.encode(likeness.evidence()));
    similarities.add(likeness.similarity());
    resemblances.add((float) likeness.resemblance());
    containments.add((float) likeness.containment());
    types.add((byte) (likeness.type().ordinal() * 2 + (likeness.sugar() ? 1 : 0)));
  }

  /**
   * Adds a pair of a unit that stands in no other: what is like its leader is taken to be like it.
   */
  public void follow(int leader, int follower, Likeness likeness) {
    add(leader, follower, likeness);
    leaders.put(follower, leader);
  }

  /** The unit of a pair that follows the other, or {@link #NONE}. */
  public int follower(int pair) {
    return leaders.containsKey(right(pair))
        ? right(pair)
        : leaders.containsKey(left(pair)) ? left(pair) : NONE;
  }

  /** The unit that one follows, or itself. */
  public int leader(int unit) {
    return leaders.getOrDefault(unit, unit);
  }

  /**
   * The same pairs, by right, then left, of units with other numbers.
   *
   * @param number the new number of a unit; of two units in the same order
   */
  public ClonePairs renumbered(IntUnaryOperator number) {
    var pairs = new ClonePairs();
    for (int i : inOrder()) {
      int left = number.applyAsInt(left(i));
      int right = number.applyAsInt(right(i));
      int follower = follower(i);
      if (follower == NONE) {
        pairs.add(left, right, likeness(i));
      } else if (follower == right(i)) {
        pairs.follow(left, right, likeness(i));
      } else {
        pairs.follow(right, left, likeness(i));
      }
    }
    return pairs;
  }

  /** The pairs by right, then left. */
  private int[] inOrder() {
    int most = -1;
    for (int i = 0; i < size(); i++) {
      most = Math.max(most, right(i));
    }
    int[] starts = new int[most + 2];
    for (int i = 0; i < size(); i++) {
      starts[right(i) + 1]++;
    }
    for (int right = 1; right < starts.length; right++) {
      starts[right] += starts[right - 1];
    }
    int[] next = starts.clone();
    long[] keys = new long[size()];
    for (int i = 0; i < keys.length; i++) {
      keys[next[right(i)]++] = (long) left(i) << Integer.SIZE | i;
    }
    for (int right = 0; right + 1 < starts.length; right++) {
      Arrays.sort(keys, starts[right], starts[right + 1]);
    }
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  public int size() {
    return lefts.size();
  }

  public int left(int pair) {
    return lefts.get(pair);
  }

  public int right(int pair) {
    return rights.get(pair);
  }

  /** The probability that both units of a pair have a common origin. */
  public double confidence(int pair) {
    return confidences.get(pair);
  }

  /** All that is known of a pair; all but the similarity in single precision or less. */
  public Likeness likeness(int pair) {
    byte type = types.get(pair);
    return new Likeness(
        TYPES[type / 2],
        type % 2 == 1,
        confidences.get(pair),
        similarities.get(pair),
        resemblances.get(pair),
        containments.get(pair),
        EvidenceCode.decode(evidence.get(pair)));
  }
}
