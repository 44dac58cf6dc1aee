package org.homolog.fingerprint;

import com.carrotsearch.hppc.IntHashSet;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.procedures.IntProcedure;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;

/**
 * Counts, over the families of a background corpus, in how many each shingle, name and string
 * occurs.
 */
public final class RarityCounter {
  private final IntIntHashMap families = new IntIntHashMap();
  private int count;

  /** Counts one family: modules that are alike, or a single one. */
  public void add(List<Features> family) {
    var hashes = new IntHashSet();
    for (Features features : family) {
      hashes.addAll(features.shingles().hashes());
      hashes.addAll(features.evidence().hashes());
      hashes.addAll(features.runs().hashes());
    }
    hashes.forEach((IntProcedure) hash -> families.addTo(hash, 1));
    count++;
  }

  /** The number of families counted. */
  public int families() {
    return count;
  }

  /** The table of what was counted. */
  public Rarity toRarity(int version) {
    return Rarity.of(version, families, count);
  }
}
