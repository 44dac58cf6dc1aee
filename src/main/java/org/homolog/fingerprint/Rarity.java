package org.homolog.fingerprint;

import com.carrotsearch.hppc.IntByteHashMap;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.procedures.IntByteProcedure;
import com.carrotsearch.hppc.procedures.IntIntProcedure;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How rare shingles, names and strings are, from a background corpus that ships with the program:
 * so the likeness of two units does not depend on what else is in the workspace. Frequencies are
 * counted over families of modules, never over modules.
 *
 * <p>A hash in d of F families weighs 1 - log d / log F (the inverse document frequency, scaled to
 * 1), at least {@value #LEAST} and at most {@value WeightedSet#UNIT} parts of {@value
 * WeightedSet#UNIT}.
 */
public final class Rarity {
  private static final int MAGIC = 0x484F4D52;
  private static final int LEAST = 5;

  /** Families in which a hash has to occur to be kept in the table. */
  private static final int KEPT = 4;

  private final int version;
  private final IntByteHashMap weights;

  private Rarity(int version, IntByteHashMap weights) {
    this.version = version;
    this.weights = weights;
  }

  /** The table that ships with the program. */
  public static Rarity shipped() {
    return Shipped.TABLE;
  }

  /** A table in which everything is as rare as can be. */
  public static Rarity none() {
    return new Rarity(0, new IntByteHashMap());
  }

  /** Made of the number of families each hash occurs in. */
  static Rarity of(int version, IntIntHashMap families, int count) {
    var weights = new IntByteHashMap();
    families.forEach(
        (IntIntProcedure)
            (hash, frequency) -> {
              if (frequency >= KEPT) {
                double weight = 1 - Math.log(frequency) / Math.log(count);
                weights.put(hash, (byte) Math.max(LEAST, Math.round(WeightedSet.UNIT * weight)));
              }
            });
    return new Rarity(version, weights);
  }

  static Rarity read(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("no rarity table");
    }
    int version = in.readInt();
    int count = in.readInt();
    var weights = new IntByteHashMap(count);
    for (int i = 0; i < count; i++) {
      weights.put(TextHash.fold(in.readLong()), in.readByte());
    }
    return new Rarity(version, weights);
  }

  /** Writes the table in the order of its hashes. */
  public void write(OutputStream stream) throws IOException {
    SortedMap<Integer, Byte> sorted = new TreeMap<>();
    weights.forEach((IntByteProcedure) sorted::put);
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(version);
    out.writeInt(sorted.size());
    for (Map.Entry<Integer, Byte> entry : sorted.entrySet()) {
      out.writeLong((long) entry.getKey() << Integer.SIZE);
      out.writeByte(entry.getValue());
    }
    out.flush();
  }

  /** Changes with the table: weights of different versions are not comparable. */
  public int version() {
    return version;
  }

  /** The number of hashes it knows. */
  public int size() {
    return weights.size();
  }

  int weight(int hash) {
    int index = weights.indexOf(hash);
    return index < 0 ? WeightedSet.UNIT : weights.indexGet(index) & 0xFF;
  }

  private static final class Shipped {
    static final Rarity TABLE = load();

    private static Rarity load() {
      try (InputStream stream = Rarity.class.getResourceAsStream("rarity.bin")) {
        if (stream == null) {
          throw new IllegalStateException("the rarity table is missing from the program");
        }
        return read(new BufferedInputStream(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
