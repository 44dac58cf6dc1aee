package org.homolog.web.edition;

import com.carrotsearch.hppc.LongFloatHashMap;
import com.carrotsearch.hppc.cursors.LongFloatCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.ranking.RankedGroup;
import org.homolog.verification.ClonePairs;

/**
 * The groups that have a clone pair with a group, though on average the confidence is too low for
 * one group.
 */
final class NearGroups {
  private static final int MOST = 10;

  private final Map<Integer, List<Near>> near = new HashMap<>();

  /** A group by its place, and the greatest confidence of two members. */
  record Near(int place, float confidence) {}

  NearGroups(Clustering clustering, List<RankedGroup> ranked) {
    ClonePairs pairs = clustering.pairs();
    int[] groupOf = groups(clustering, ranked);
    var most = new LongFloatHashMap();
    for (int i = 0; i < pairs.size(); i++) {
      int left = groupOf[pairs.left(i)];
      int right = groupOf[pairs.right(i)];
      if (left >= 0 && right >= 0 && left != right) {
        long key = (long) Math.min(left, right) << Integer.SIZE | Math.max(left, right);
        float confidence = (float) pairs.confidence(i);
        most.put(key, Math.max(most.getOrDefault(key, 0), confidence));
      }
    }
    for (LongFloatCursor each : most) {
      int one = (int) (each.key >>> Integer.SIZE);
      int other = (int) each.key;
      add(one, new Near(other, each.value));
      add(other, new Near(one, each.value));
    }
    near.values().forEach(NearGroups::cut);
  }

  /** For each variant the place of its group, or -1. */
  private static int[] groups(Clustering clustering, List<RankedGroup> ranked) {
    Map<CodeUnit, Integer> places = new HashMap<>();
    for (int place = 0; place < ranked.size(); place++) {
      RedundancyGroup group = ranked.get(place).group();
      for (Variant variant : group.variants()) {
        places.put(variant.representative(), place);
      }
    }
    return clustering.variants().stream()
        .mapToInt(variant -> places.getOrDefault(variant.representative(), -1))
        .toArray();
  }

  private void add(int place, Near other) {
    List<Near> list = near.computeIfAbsent(place, _ -> new ArrayList<>(2));
    list.add(other);
    if (list.size() > 8 * MOST) {
      cut(list);
    }
  }

  private static void cut(List<Near> list) {
    list.sort(
        Comparator.comparingDouble((Near each) -> -each.confidence()).thenComparing(Near::place));
    if (list.size() > MOST) {
      list.subList(MOST, list.size()).clear();
    }
  }

  /** The nearest groups of one, by places, that of most confidence first. */
  List<Near> of(int place) {
    return near.getOrDefault(place, List.of());
  }
}
