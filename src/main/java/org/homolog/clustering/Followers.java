package org.homolog.clustering;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.homolog.verification.ClonePairs;

/** Which units follow which: they go where their leader goes. */
final class Followers {
  private final int[] leaders;
  private final IntObjectHashMap<IntArrayList> followers;

  private Followers(int[] leaders, IntObjectHashMap<IntArrayList> followers) {
    this.leaders = leaders;
    this.followers = followers;
  }

  static Followers of(int size, ClonePairs pairs) {
    var followers = new IntObjectHashMap<IntArrayList>();
    for (int unit = 0; unit < size; unit++) {
      int leader = pairs.leader(unit);
      if (leader != unit) {
        IntArrayList own = followers.get(leader);
        if (own == null) {
          own = new IntArrayList();
          followers.put(leader, own);
        }
        own.add(unit);
      }
    }
    int[] leaders = IntStream.range(0, size).filter(unit -> pairs.leader(unit) == unit).toArray();
    return new Followers(leaders, followers);
  }

  /** The units that follow none, ascending. */
  int[] leaders() {
    return leaders;
  }

  /** Units with those that follow them, ascending. */
  int[] with(int[] units) {
    return Arrays.stream(units)
        .flatMap(
            unit -> {
              IntArrayList own = followers.get(unit);
              return own == null
                  ? IntStream.of(unit)
                  : IntStream.concat(IntStream.of(unit), Arrays.stream(own.toArray()));
            })
        .sorted()
        .toArray();
  }
}
