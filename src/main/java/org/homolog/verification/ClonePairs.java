package org.homolog.verification;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.DoubleArrayList;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;

/** Clone pairs of numbered units as columns: millions of them fit. */
public final class ClonePairs {
  private static final CloneType[] TYPES = CloneType.values();

  private final IntArrayList lefts = new IntArrayList();
  private final IntArrayList rights = new IntArrayList();
  private final DoubleArrayList similarities = new DoubleArrayList();
  private final FloatArrayList resemblances = new FloatArrayList();
  private final FloatArrayList containments = new FloatArrayList();
  private final ByteArrayList types = new ByteArrayList();

  /** Adds a pair; {@code left} is the lower number. */
  public void add(int left, int right, Likeness likeness) {
    lefts.add(left);
    rights.add(right);
    similarities.add(likeness.similarity());
    resemblances.add((float) likeness.resemblance());
    containments.add((float) likeness.containment());
    types.add((byte) (likeness.type().ordinal() * 2 + (likeness.sugar() ? 1 : 0)));
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
