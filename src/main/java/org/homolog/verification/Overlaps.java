package org.homolog.verification;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homolog.fingerprint.WeightedSet;

/**
 * The weights that sets share, all with all. Hashes that are in the same sets are taken together as
 * a class: of sets that are much alike there are few, and a pair costs one step for each class that
 * both have.
 */
final class Overlaps {
  private final List<int[]> classes = new ArrayList<>();
  private final IntArrayList weights = new IntArrayList();

  /** For each class, the sets that have it among those asked for so far. */
  private final List<IntArrayList> holders = new ArrayList<>();

  private final int[] shared;
  private int next;

  Overlaps(List<WeightedSet> sets) {
    var hashes = new Hashes();
    List<int[]> numbers = sets.stream().map(hashes::add).toList();
    int[] classOf = classes(hashes);
    int[] latest = new int[weights.size()];
    for (int set = 0; set < sets.size(); set++) {
      var own = new IntArrayList();
      for (int number : numbers.get(set)) {
        int each = classOf[number];
        if (each >= 0 && latest[each] != set + 1) {
          latest[each] = set + 1;
          own.add(each);
        }
      }
      classes.add(own.toArray());
    }
    shared = new int[sets.size()];
  }

  /** Tells for each hash its class, -1 for a hash of one set only. */
  private int[] classes(Hashes hashes) {
    int[] classOf = new int[hashes.weights.size()];
    var known = new LongIntHashMap();
    for (int number = 0; number < classOf.length; number++) {
      if (hashes.counts.get(number) < 2) {
        classOf[number] = -1;
        continue;
      }
      long members = hashes.members.get(number);
      int each = known.getOrDefault(members, weights.size());
      if (each == weights.size()) {
        known.put(members, each);
        weights.add(0);
        holders.add(new IntArrayList());
      }
      weights.set(each, weights.get(each) + hashes.weights.get(number));
      classOf[number] = each;
    }
    return classOf;
  }

  /**
   * The weights that the next set shares with each one before it, at the places of these; until it
   * is asked for again.
   */
  int[] next() {
    Arrays.fill(shared, 0, next, 0);
    for (int each : classes.get(next)) {
      int weight = weights.get(each);
      IntArrayList before = holders.get(each);
      for (int i = 0; i < before.size(); i++) {
        shared[before.buffer[i]] += weight;
      }
      before.add(next);
    }
    next++;
    return shared;
  }

  /** All hashes, numbered, with how many sets have each, and a hash of which. */
  private static final class Hashes {
    private final IntIntHashMap numbers = new IntIntHashMap();
    private final IntArrayList weights = new IntArrayList();
    private final IntArrayList counts = new IntArrayList();
    private final LongArrayList members = new LongArrayList();
    private int sets;

    /** The numbers of a set's hashes. */
    int[] add(WeightedSet set) {
      long member = BitMixer.mix64(++sets);
      int[] own = new int[set.size()];
      for (int i = 0; i < own.length; i++) {
        int place = numbers.indexOf(set.hashes()[i]);
        int number = numbers.indexExists(place) ? numbers.indexGet(place) : weights.size();
        if (number == weights.size()) {
          numbers.indexInsert(place, set.hashes()[i], number);
          weights.add(set.weights()[i] & 0xFF);
          counts.add(0);
          members.add(0);
        }
        counts.buffer[number]++;
        members.buffer[number] += member;
        own[i] = number;
      }
      return own;
    }
  }
}
