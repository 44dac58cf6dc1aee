package org.homolog.frame;

import com.carrotsearch.hppc.IntByteHashMap;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import com.carrotsearch.hppc.procedures.IntByteProcedure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The house frame of one wiki: for each hash that {@value #FEWEST} of its families or more have,
 * how many do, in steps of a quarter of an octave.
 *
 * <p>How free of the frame a hash is, with d of F families having it, is 1 - ln(d - 1) / ln(1 +
 * max(F, 30)), 1 at most and 0 at least: two families are allowed for, as the two modules that are
 * compared have it themselves.
 */
public final class WikiFrame {
  /** The freedom of what no frame has. */
  public static final int FREE = 255;

  /** A frame of which nothing is known. */
  public static final WikiFrame NONE = new WikiFrame(0, new IntByteHashMap());

  private static final int FEWEST = 3;
  private static final int STEPS_AN_OCTAVE = 4;

  /** More steps than there can be families. */
  private static final int STEPS = 128;

  /** Freedom is told in so many grades, so that a module more or less seldom changes it. */
  private static final int GRADES = 16;

  /** Families that a frame is taken to have at least. */
  private static final int LEAST_FAMILIES = 30;

  private final int families;
  private final IntByteHashMap steps;
  private final byte[] freedom = new byte[STEPS];

  private WikiFrame(int families, IntByteHashMap steps) {
    this.families = families;
    this.steps = steps;
    double all = Math.log(1 + coarse(Math.max(families, LEAST_FAMILIES)));
    for (int step = 0; step < STEPS; step++) {
      double others = step * Math.log(2) / STEPS_AN_OCTAVE;
      double share = (Math.exp(others) - 1) / Math.max(1, coarse(families) - 2);
      double own = Math.max(0, Math.min(1 - others / all, 1 - share));
      freedom[step] = (byte) (Math.round(own * GRADES) * FREE / GRADES);
    }
  }

  /** A number of families in steps of a quarter of an octave. */
  private static double coarse(int families) {
    return Math.pow(2, Math.round(4 * Math.log(Math.max(1, families)) / Math.log(2)) / 4.0);
  }

  /** Made of the number of families that have each hash. */
  static WikiFrame of(int families, IntIntHashMap counts) {
    var steps = new IntByteHashMap();
    for (IntIntCursor each : counts) {
      if (each.value >= FEWEST) {
        double octaves = Math.log(each.value - 1) / Math.log(2);
        steps.put(each.key, (byte) Math.round(STEPS_AN_OCTAVE * octaves));
      }
    }
    return new WikiFrame(families, steps);
  }

  /** The number of the wiki's families. */
  public int families() {
    return families;
  }

  /** The number of hashes that are known. */
  public int size() {
    return steps.size();
  }

  /** How free of the frame a hash is, from 0 to {@link #FREE}. */
  public int freedom(int hash) {
    int index = steps.indexOf(hash);
    return index < 0 ? FREE : freedom[steps.indexGet(index)] & 0xFF;
  }

  /** The inverse of the number of other families that have a hash, in parts of {@link #FREE}. */
  public int rareness(int hash) {
    int index = steps.indexOf(hash);
    return index < 0
        ? FREE
        : (int) Math.round(FREE * Math.pow(2, -steps.indexGet(index) / (double) STEPS_AN_OCTAVE));
  }

  void write(DataOutput out) throws IOException {
    SortedMap<Integer, Byte> sorted = new TreeMap<>();
    steps.forEach((IntByteProcedure) sorted::put);
    out.writeInt(families);
    out.writeInt(sorted.size());
    for (var entry : sorted.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeByte(entry.getValue());
    }
  }

  static WikiFrame read(DataInput in) throws IOException {
    int families = in.readInt();
    int count = in.readInt();
    var steps = new IntByteHashMap(count);
    for (int i = 0; i < count; i++) {
      steps.put(in.readInt(), in.readByte());
    }
    return new WikiFrame(families, steps);
  }
}
