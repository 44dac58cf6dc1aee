package org.homolog.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Wiki;
import org.homolog.report.page.PageJson.SharedModules;

/** Counts for each two wikis the groups of modules that both have a member of. */
final class SharedModulesReader {
  private static final int MOST_WIKIS = 40;

  private SharedModulesReader() {}

  /** Of the wikis with most groups. */
  static SharedModules read(List<RedundancyGroup> groups) {
    List<Map<Wiki, Integer>> members =
        groups.stream().map(SharedModulesReader::membersByWiki).toList();
    Map<Wiki, Integer> groupsOf = new TreeMap<>();
    members.forEach(group -> group.keySet().forEach(wiki -> groupsOf.merge(wiki, 1, Integer::sum)));
    List<Wiki> wikis =
        groupsOf.entrySet().stream()
            .sorted(
                Map.Entry.<Wiki, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_WIKIS)
            .map(Map.Entry::getKey)
            .toList();
    Map<Wiki, Integer> places = new HashMap<>();
    wikis.forEach(wiki -> places.put(wiki, places.size()));
    int[][] counts = new int[wikis.size()][wikis.size()];
    members.forEach(group -> count(group, places, counts));
    return new SharedModules(wikis.stream().map(Wiki::dbname).toList(), groupsOf.size(), counts);
  }

  private static Map<Wiki, Integer> membersByWiki(RedundancyGroup group) {
    Map<Wiki, Integer> members = new HashMap<>();
    for (CodeUnit member : group.members()) {
      members.merge(member.module().wiki(), 1, Integer::sum);
    }
    return members;
  }

  private static void count(Map<Wiki, Integer> group, Map<Wiki, Integer> places, int[][] counts) {
    for (var one : group.entrySet()) {
      Integer row = places.get(one.getKey());
      for (var other : group.entrySet()) {
        Integer column = places.get(other.getKey());
        if (row != null && column != null && (!row.equals(column) || one.getValue() > 1)) {
          counts[row][column]++;
        }
      }
    }
  }
}
