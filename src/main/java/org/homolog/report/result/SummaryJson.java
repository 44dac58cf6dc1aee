package org.homolog.report.result;

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
  public static SummaryJson of(Results results, Summary summary, boolean expanded) {
    return new SummaryJson(
        summary.version(),
        counts(results, summary),
        expanded ? "all" : "representatives",
        summary.options(),
        summary.unparsable(),
        summary.notes(),
        summary.times());
  }

  private static Map<String, Long> counts(Results results, Summary summary) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("wikis", results.stored().keySet().stream().map(id -> id.wiki()).distinct().count());
    counts.put("modules", (long) results.stored().size());
    counts.put(
        "texts", results.stored().values().stream().map(StoredModule::sha1).distinct().count());
    counts.put("unparsable", (long) summary.unparsable().size());
    count("module", results.modules(), counts);
    count("function", results.functions(), counts);
    return counts;
  }

  private static void count(String unit, Clustering clustering, Map<String, Long> counts) {
    List<RedundancyGroup> groups = clustering.groups();
    counts.put(unit + "_variants", (long) clustering.size());
    counts.put(unit + "_pairs", PairCounts.all(clustering));
    counts.put(unit + "_groups", (long) groups.size());
    counts.put(
        unit + "s_in_groups", groups.stream().mapToLong(group -> group.members().size()).sum());
  }
}
