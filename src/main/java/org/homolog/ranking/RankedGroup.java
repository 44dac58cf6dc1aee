package org.homolog.ranking;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.ModuleId;

/**
 * A group and what makes it worth centralising; its rank is its place in the list.
 *
 * @param values its features, of the members that count: counts, or percent summed over wikis
 * @param scores the share of groups it surpasses in each feature's upper range: in [0, 1)
 * @param impact the scores' weighted mean: in [0, 1)
 */
public record RankedGroup(
    RedundancyGroup group, FeatureValues values, FeatureValues scores, double impact) {
  /** Its sandboxes, user subpages, tests and documentation copies, whether they count or not. */
  public SortedMap<ModuleId, Set<Mark>> marks() {
    var marks = new TreeMap<ModuleId, Set<Mark>>();
    for (var member : group.members()) {
      Set<Mark> found = Mark.of(member.module().title());
      if (!found.isEmpty()) {
        marks.put(member.module(), found);
      }
    }
    return Collections.unmodifiableSortedMap(marks);
  }
}
