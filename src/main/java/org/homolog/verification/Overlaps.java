package org.homolog.verification;

import com.carrotsearch.hppc.BitMixer;
import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.homolog.fingerprint.WeightedSet;

/**
 * The weights that sets share, all with all. Hashes that are in the same sets are taken together as
 * a class: of sets that are much alike there are few, and a pair costs one step for each class that
 * both have.
 */
final class Overlaps {
  /** For each set its classes. */
  private final List<int[]> classes = new ArrayList<>();

  /** For each set half of what each of its classes weighs there. */
  private final List<float[]> weights = new ArrayList<>();

  /** For each class, the sets that have it among those asked for so far. */
  private final List<IntArrayList> holders = new ArrayList<>();

  /** What the class weighs in each of these sets. */
  private final List<FloatArrayList> holderWeights = new ArrayList<>();

  private final double[] shared;
  private int next;

  private Overlaps(List<WeightedSet> sets, List<byte[]> weightsOf) {
    var hashes = new Hashes();
    List<int[]> numbers = sets.stream().map(hashes::add).toList();
    int[] classOf = classes(hashes);
    boolean[] weighs = weighs(numbers, classOf, weightsOf);
    float[] sums = new float[holders.size()];
    boolean[] present = new boolean[holders.size()];
    for (int set = 0; set < sets.size(); set++) {
      var own = new IntArrayList();
      int[] elements = numbers.get(set);
      for (int i = 0; i < elements.length; i++) {
        int each = classOf[elements[i]];
        if (each >= 0 && weighs[each]) { // what weighs nothing here may weigh something elsewhere
          if (!present[each]) {
            present[each] = true;
            own.add(each);
          }
          sums[each] += (weightsOf.get(set)[i] & 0xFF) / 2f;
        }
      }
      float[] weighed = new float[own.size()];
      for (int i = 0; i < weighed.length; i++) {
        weighed[i] = sums[own.get(i)];
        sums[own.get(i)] = 0;
        present[own.get(i)] = false;
      }
      classes.add(own.toArray());
      weights.add(weighed);
    }
    shared = new double[sets.size()];
  }

  /** Tells which classes weigh something in any set. */
  private boolean[] weighs(List<int[]> numbers, int[] classOf, List<byte[]> weightsOf) {
    boolean[] weighs = new boolean[holders.size()];
    for (int set = 0; set < numbers.size(); set++) {
      int[] elements = numbers.get(set);
      for (int i = 0; i < elements.length; i++) {
        if (classOf[elements[i]] >= 0 && weightsOf.get(set)[i] != 0) {
          weighs[classOf[elements[i]]] = true;
        }
      }
    }
    return weighs;
  }

  /** Of sets whose elements weigh the same in all. */
  static Overlaps of(List<Profile> units, Function<Profile, WeightedSet> set) {
    List<WeightedSet> sets = units.stream().map(set).toList();
    return new Overlaps(sets, sets.stream().map(WeightedSet::weights).toList());
  }

  /** Of what is free of the frames: what two sets share weighs the mean of both sides. */
  static Overlaps ofFree(List<Profile> units, Function<Profile, FramedSet> set) {
    List<FramedSet> sets = units.stream().map(set).toList();
    return new Overlaps(
        sets.stream().map(FramedSet::set).toList(), sets.stream().map(FramedSet::free).toList());
  }

  /** Tells for each hash its class, -1 for a hash of one set only. */
  private int[] classes(Hashes hashes) {
    int[] classOf = new int[hashes.counts.size()];
    var known = new LongIntHashMap();
    for (int number = 0; number < classOf.length; number++) {
      if (hashes.counts.get(number) < 2) {
        classOf[number] = -1;
        continue;
      }
      long members = hashes.members.get(number);
      int each = known.getOrDefault(members, holders.size());
      if (each == holders.size()) {
        known.put(members, each);
        holders.add(new IntArrayList());
        holderWeights.add(new FloatArrayList());
      }
      classOf[number] = each;
    }
    return classOf;
  }

  /**
   * The weights that the next set shares with each one before it, at the places of these; until it
   * is asked for again.
   */
  double[] next() {
    Arrays.fill(shared, 0, next, 0);
    int[] own = classes.get(next);
    float[] ownWeights = weights.get(next);
    for (int c = 0; c < own.length; c++) {
      float weight = ownWeights[c];
      IntArrayList before = holders.get(own[c]);
      FloatArrayList beforeWeights = holderWeights.get(own[c]);
      for (int i = 0; i < before.size(); i++) {
        shared[before.buffer[i]] += weight + beforeWeights.buffer[i];
      }
      before.add(next);
      beforeWeights.add(weight);
    }
    next++;
    return shared;
  }

  /** All hashes, numbered, with how many sets have each, and a hash of which. */
  private static final class Hashes {
    private final IntIntHashMap numbers = new IntIntHashMap();
    private final IntArrayList counts = new IntArrayList();
    private final LongArrayList members = new LongArrayList();
    private int sets;

    /** The numbers of a set's hashes. */
    int[] add(WeightedSet set) {
      long member = BitMixer.mix64(++sets);
      int[] own = new int[set.size()];
      for (int i = 0; i < own.length; i++) {
        int place = numbers.indexOf(set.hashes()[i]);
        int number = numbers.indexExists(place) ? numbers.indexGet(place) : counts.size();
        if (number == counts.size()) {
          numbers.indexInsert(place, set.hashes()[i], number);
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
