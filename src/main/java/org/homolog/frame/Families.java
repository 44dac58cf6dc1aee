package org.homolog.frame;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.fingerprint.Fingerprint.Features;

/**
 * Groups forms into families: each form joins the families that have a leader it is alike, which
 * become one, and leads its family too if it is not nearly equal to one of these (the leader
 * algorithm, Hartigan 1975, with several leaders for a family of copies that drift apart). How
 * alike two forms are is estimated by {@link Sketch}es of their runs, and of their names and
 * strings, all elements weighing the same.
 */
final class Families {
  private static final double ALIKE = 0.8;

  /**
   * Lines that are added to a short form break many of its runs, and leave its names: forms that
   * have so much of both in common are copies. A frame leaves its modules names of their own.
   */
  private static final double ALIKE_IN_BOTH = 0.75;

  /** Records of one schema agree in much: only those that agree in nearly all are one family. */
  private static final double ALIKE_DATA = 0.8;

  /** The part of a sketch's elements that two forms have in common before they are compared. */
  private static final double PART = 0.35;

  /** Leaders of one family at most. */
  private static final int LEADERS = 8;

  /**
   * Leaders with an element from which on the element belongs to the frame, and finds no leader.
   */
  private static final int FRAME = 128;

  private final List<Leader> leaders = new ArrayList<>();

  /** For each leader an earlier one of its family, or itself: the families as a forest. */
  private final IntArrayList earlier = new IntArrayList();

  /** The number of leaders of the family of each leader that is the first of its family. */
  private final IntArrayList sizes = new IntArrayList();

  /** For each form in the order in which they were added, a leader of its family. */
  private final IntArrayList forms = new IntArrayList();

  private final IntArrayList leaderOf = new IntArrayList();

  /** For each element of a sketch, the leaders that have it. */
  private final IntObjectHashMap<IntArrayList> holders = new IntObjectHashMap<>();

  private record Leader(boolean data, Sketch sketch, Sketch names) {
    static Leader of(Features features) {
      Sketch names = Sketch.of(features.evidence().hashes());
      return features.data()
          ? new Leader(true, Sketch.of(features.entries()), names)
          : new Leader(false, Sketch.of(features.runs().hashes()), names);
    }

    boolean isNearlyEqual(Leader other) {
      return data == other.data && sketch.dice(other.sketch) >= (data ? ALIKE_DATA : ALIKE);
    }

    boolean isAlike(Leader other) {
      return !data
          && !other.data
          && sketch.dice(other.sketch) >= ALIKE_IN_BOTH
          && names.dice(other.names) >= ALIKE_IN_BOTH;
    }
  }

  /** Adds a form to a family. */
  void add(int form, Features features) {
    Leader own = Leader.of(features);
    int first = -1;
    boolean nearlyEqual = false;
    for (int leader : candidates(own)) {
      Leader other = leaders.get(leader);
      boolean equal = other.isNearlyEqual(own);
      if (equal || other.isAlike(own)) {
        nearlyEqual |= equal;
        first = first < 0 ? root(leader) : join(first, root(leader));
      }
    }
    if (first < 0 || !nearlyEqual && sizes.get(first) < LEADERS) {
      first = lead(own, first);
    }
    forms.add(form);
    leaderOf.add(first);
  }

  /** Makes a form a leader of a family, or of one of its own. */
  private int lead(Leader own, int family) {
    int number = leaders.size();
    leaders.add(own);
    sizes.add(1);
    earlier.add(family < 0 ? number : family);
    if (family >= 0) {
      sizes.set(family, sizes.get(family) + 1);
    }
    for (int element : own.sketch().elements()) {
      int index = holders.indexOf(element);
      if (!holders.indexExists(index)) {
        holders.indexInsert(index, element, new IntArrayList(1));
      }
      holders.get(element).add(number);
    }
    return root(number);
  }

  private int root(int leader) {
    int root = leader;
    while (earlier.get(root) != root) {
      root = earlier.get(root);
    }
    return root;
  }

  private int join(int one, int other) {
    if (one == other) {
      return one;
    }
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    earlier.set(second, first);
    sizes.set(first, sizes.get(first) + sizes.get(second));
    return first;
  }

  /** The leaders that a form may be alike. */
  private int[] candidates(Leader own) {
    var common = new IntIntHashMap();
    for (int element : own.sketch().elements()) {
      IntArrayList with = holders.get(element);
      if (with != null && with.size() <= FRAME) {
        for (int i = 0; i < with.size(); i++) {
          common.addTo(with.buffer[i], 1);
        }
      }
    }
    double least = PART * own.sketch().elements().length;
    var candidates = new IntArrayList();
    for (IntIntCursor each : common) {
      if (each.value >= least) {
        candidates.add(each.key);
      }
    }
    return candidates.toArray();
  }

  /** The forms of each family, in the order in which they were added. */
  List<int[]> all() {
    SortedMap<Integer, IntArrayList> families = new TreeMap<>();
    for (int i = 0; i < forms.size(); i++) {
      families.computeIfAbsent(root(leaderOf.get(i)), _ -> new IntArrayList()).add(forms.get(i));
    }
    return families.values().stream().map(IntArrayList::toArray).toList();
  }
}
