package org.homolog.web.page.chart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Wiki;

/**
 * Which part of a wiki's modules is in a group with a module of another wiki.
 *
 * @param wikis those with most modules in groups, these first
 * @param shares by the wikis' places; on the diagonal, with another module of the same wiki
 */
@SuppressWarnings("ArrayRecordComponent") // read by Matrix only
public record WikiShares(List<Wiki> wikis, double[][] shares) {
  public WikiShares {
    wikis = List.copyOf(wikis);
  }

  /**
   * @param groups of modules
   * @param modules how many each wiki has
   * @param most wikis at most
   */
  public static WikiShares of(List<RedundancyGroup> groups, Map<Wiki, Integer> modules, int most) {
    Map<Wiki, Integer> inGroups = new TreeMap<>();
    groups.forEach(
        group -> members(group).forEach((wiki, n) -> inGroups.merge(wiki, n, Integer::sum)));
    List<Wiki> wikis =
        inGroups.keySet().stream()
            .sorted(Comparator.comparingInt(wiki -> -inGroups.getOrDefault(wiki, 0)))
            .limit(most)
            .toList();
    Map<Wiki, Integer> places = new HashMap<>();
    wikis.forEach(wiki -> places.put(wiki, places.size()));
    double[][] shares = new double[wikis.size()][wikis.size()];
    groups.forEach(group -> add(members(group), places, shares));
    for (int row = 0; row < shares.length; row++) {
      int all = modules.getOrDefault(wikis.get(row), 0);
      for (int column = 0; column < shares.length; column++) {
        shares[row][column] = all == 0 ? 0 : Math.min(1, shares[row][column] / all);
      }
    }
    return new WikiShares(wikis, shares);
  }

  /** How many members of a group each wiki has. */
  private static Map<Wiki, Integer> members(RedundancyGroup group) {
    Map<Wiki, Integer> members = new HashMap<>();
    for (CodeUnit unit : group.members()) {
      members.merge(unit.module().wiki(), 1, Integer::sum);
    }
    return members;
  }

  private static void add(
      Map<Wiki, Integer> members, Map<Wiki, Integer> places, double[][] counts) {
    members.forEach(
        (wiki, own) -> {
          Integer row = places.get(wiki);
          if (row != null) {
            for (Wiki other : members.keySet()) {
              Integer column = places.get(other);
              if (column != null && (!other.equals(wiki) || own > 1)) {
                counts[row][column] += own;
              }
            }
          }
        });
  }
}
