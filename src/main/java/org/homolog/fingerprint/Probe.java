package org.homolog.fingerprint;

/**
 * A weighted set to be intersected with many others: its hashes in a table, behind a filter that
 * most of what is not in it does not pass.
 */
public final class Probe {
  private static final int FILTER_BITS_EACH = 16;

  private final int[] table;
  private final byte[] weights;
  private final long[] filter;

  public Probe(WeightedSet set) {
    table = new int[slots(2 * set.size())];
    weights = new byte[table.length];
    filter = new long[slots(set.size() * FILTER_BITS_EACH / Long.SIZE)];
    for (int i = 0; i < set.size(); i++) {
      int hash = set.hashes()[i];
      int slot = slot(hash);
      while (weights[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = hash;
      weights[slot] = set.weights()[i];
      filter[word(hash)] |= 1L << hash;
    }
  }

  private static int slots(int least) {
    return Integer.highestOneBit(Math.max(1, least)) * 2;
  }

  private int slot(int hash) {
    return hash >>> 6 & (table.length - 1);
  }

  private int word(int hash) {
    return hash >>> 16 & (filter.length - 1);
  }

  /** The weight of what both sets have. */
  public long intersection(WeightedSet other) {
    long sum = 0;
    for (int hash : other.hashes()) {
      if ((filter[word(hash)] >>> hash & 1) != 0) {
        sum += weight(hash);
      }
    }
    return sum;
  }

  /** The weight of a hash, 0 if it is not in the set. */
  private int weight(int hash) {
    int slot = slot(hash);
    while (weights[slot] != 0) {
      if (table[slot] == hash) {
        return weights[slot] & 0xFF;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return 0;
  }
}
