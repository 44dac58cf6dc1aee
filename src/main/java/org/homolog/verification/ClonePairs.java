package org.homolog.verification;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.DoubleArrayList;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.function.IntUnaryOperator;

/** Clone pairs of numbered units as columns: millions of them fit. */
public final class ClonePairs {
  private static final CloneType[] TYPES = CloneType.values();

  private final IntArrayList lefts = new IntArrayList();
  private final IntArrayList rights = new IntArrayList();
  private final DoubleArrayList similarities = new DoubleArrayList();
  private final FloatArrayList resemblances = new FloatArrayList();
  private final FloatArrayList containments = new FloatArrayList();
  private final ByteArrayList types = new ByteArrayList();
  private final IntIntHashMap leaders = new IntIntHashMap();

  /** Adds a pair; {@code left} is the lower number. */
  public void add(int left, int right, Likeness likeness) {
    lefts.add(left);
    rights.add(right);
    similarities.add(likeness.similarity());
    resemblances.add((float) likeness.resemblance());
    containments.add((float) likeness.containment());
    types.add((byte) (likeness.type().ordinal() * 2 + (likeness.sugar() ? 1 : 0)));
  }

  /** Adds a pair whose right stands in no other: what is like the left is taken to be like it. */
  public void follow(int left, int right, Likeness likeness) {
    add(left, right, likeness);
    leaders.put(right, left);
  }

  /** The unit that one follows, or itself. */
  public int leader(int unit) {
    return leaders.getOrDefault(unit, unit);
  }

  /** The same pairs of units with other numbers in the same order. */
  public ClonePairs renumbered(IntUnaryOperator number) {
    var pairs = new ClonePairs();
    for (int i = 0; i < size(); i++) {
      int left = number.applyAsInt(left(i));
      int right = number.applyAsInt(right(i));
      if (leader(right(i)) == right(i)) {
        pairs.add(left, right, likeness(i));
      } else {
        pairs.follow(left, right, likeness(i));
      }
    }
    return pairs;
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

  public double similarity(int pair) {
    return similarities.get(pair);
  }

  /** All that is known of a pair; resemblance and containment in single precision. */
  public Likeness likeness(int pair) {
    byte type = types.get(pair);
    return new Likeness(
        TYPES[type / 2],
        type % 2 == 1,
        similarities.get(pair),
        resemblances.get(pair),
        containments.get(pair));
  }
}
