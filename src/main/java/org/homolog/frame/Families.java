package org.homolog.frame;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.ArrayList;
import java.util.List;
import org.homolog.fingerprint.Fingerprint.Features;

/**
 * Groups forms into families: each form joins the first leader that it is alike, or leads a family
 * of its own (the leader algorithm, Hartigan 1975). How alike two forms are is estimated by {@link
 * Sketch}es of their structure and of their vocabulary, all elements weighing the same.
 */
final class Families {
  private static final double ALIKE = 0.8;

  /** Records of one schema agree in much: only those that agree in nearly all are one family. */
  private static final double ALIKE_DATA = 0.8;

  /** The part of a sketch's elements that two forms have in common before they are compared. */
  private static final double PART = 0.35;

  /**
   * Leaders with an element from which on the element belongs to the frame, and finds no leader.
   */
  private static final int FRAME = 128;

  private final List<IntArrayList> families = new ArrayList<>();
  private final List<Leader> leaders = new ArrayList<>();

  /** For each element of a sketch, the leaders that have it. */
  private final IntObjectHashMap<IntArrayList> holders = new IntObjectHashMap<>();

  private record Leader(boolean data, Sketch sketch) {
    static Leader of(Features features) {
      return features.data()
          ? new Leader(true, Sketch.of(features.entries()))
          : new Leader(false, Sketch.of(features.runs().hashes()));
    }

    boolean isAlike(Leader other) {
      return data == other.data && sketch.dice(other.sketch) >= (data ? ALIKE_DATA : ALIKE);
    }
  }

  /** Adds a form to a family. */
  void add(int form, Features features) {
    Leader own = Leader.of(features);
    int family = find(own);
    if (family < 0) {
      family = leaders.size();
      leaders.add(own);
      families.add(new IntArrayList());
      for (int element : own.sketch().elements()) {
        int index = holders.indexOf(element);
        if (!holders.indexExists(index)) {
          holders.indexInsert(index, element, new IntArrayList(1));
        }
        holders.get(element).add(family);
      }
    }
    families.get(family).add(form);
  }

  /** The first family that a form is of, or -1. */
  private int find(Leader own) {
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
    int first = -1;
    for (IntIntCursor each : common) {
      if (each.value >= least
          && (first < 0 || each.key < first)
          && leaders.get(each.key).isAlike(own)) {
        first = each.key;
      }
    }
    return first;
  }

  /** The forms of each family, in the order in which they were added. */
  List<int[]> all() {
    return families.stream().map(IntArrayList::toArray).toList();
  }
}
