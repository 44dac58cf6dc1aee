package org.homolog.report.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.store.StoredModule;

/** What {@code summary.json} holds. */
public record SummaryJson(
    String version,
    Map<String, Long> counts,
    String pairs,
    Map<String, Object> options,
    List<Summary.Failure> unparsable,
    List<String> notes,
    Map<String, Object> times) {
  private static final String ALL = "all";

  /**
   * @param manyPairs of members, from which on representatives stand for them
   */
  public static SummaryJson of(Results results, Summary summary, long manyPairs) {
    long modulePairs = PairCounts.all(results.modules());
    long functionPairs = PairCounts.all(results.functions());
    return new SummaryJson(
        summary.version(),
        counts(results, summary, modulePairs, functionPairs),
        modulePairs + functionPairs < manyPairs ? ALL : "representatives",
        summary.options(),
        summary.unparsable(),
        summary.notes(),
        summary.times());
  }

  private static Map<String, Long> counts(
      Results results, Summary summary, long modulePairs, long functionPairs) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("wikis", results.stored().keySet().stream().map(id -> id.wiki()).distinct().count());
    counts.put("modules", (long) results.stored().size());
    counts.put(
        "texts", results.stored().values().stream().map(StoredModule::sha1).distinct().count());
    counts.put("unparsable", (long) summary.unparsable().size());
    count("module", results.modules(), modulePairs, counts);
    count("function", results.functions(), functionPairs, counts);
    return counts;
  }

  /** Whether all pairs of members are written. */
  @JsonIgnore
  public boolean isExpanded() {
    return pairs.equals(ALL);
  }

  private static void count(
      String unit, Clustering clustering, long pairs, Map<String, Long> counts) {
    List<RedundancyGroup> groups = clustering.groups();
    counts.put(unit + "_variants", (long) clustering.size());
    counts.put(unit + "_pairs", pairs);
    counts.put(unit + "_groups", (long) groups.size());
    counts.put(
        unit + "s_in_groups", groups.stream().mapToLong(group -> group.members().size()).sum());
  }
}
