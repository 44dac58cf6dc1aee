package org.homolog.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;

/**
 * Orders groups by impact, the weighted mean of their features' scores, after {@code get_score} of
 * {@code get_distribution.py} in github.com/wikimedia/abstract-wikipedia-data-science.
 */
public final class Ranker {
  private static final Feature[] FEATURES = Feature.values();
  private static final Comparator<RankedGroup> ORDER =
      Comparator.comparingDouble(RankedGroup::impact)
          .thenComparingDouble(ranked -> ranked.values().get(Feature.MEMBERS))
          .reversed()
          .thenComparing(ranked -> ranked.group().canonical());

  private record Read(RedundancyGroup group, FeatureValues values) {}

  private final RankingOptions options;
  private final FeatureValues weights;

  public Ranker(RankingOptions options) {
    this.options = options;
    this.weights = FeatureValues.of(options::weight);
  }

  /**
   * The groups by impact, then members, then the canonical member's place; without those of fewer
   * than two members that count. Scores are relative to the groups of the list, so modules and
   * functions are ranked apart. The groups' order does not matter.
   *
   * @param usage of all modules, grouped or not, for they make a wiki's total; unknown if missing
   */
  public List<RankedGroup> rank(List<RedundancyGroup> groups, Map<ModuleId, Usage> usage) {
    List<Read> read = read(groups, new FeatureReader(usage, options.perWiki()));
    List<Distribution> distributions =
        Arrays.stream(FEATURES).map(feature -> distribution(feature, read)).toList();
    return read.stream().map(group -> ranked(group, distributions)).sorted(ORDER).toList();
  }

  private List<Read> read(List<RedundancyGroup> groups, FeatureReader reader) {
    var read = new ArrayList<Read>(groups.size());
    for (RedundancyGroup group : groups) {
      List<CodeUnit> counted = counted(group);
      if (counted.size() > 1) {
        read.add(new Read(group, reader.read(group, counted)));
      }
    }
    return read;
  }

  private List<CodeUnit> counted(RedundancyGroup group) {
    return options.leaveOutMarked()
        ? group.members().stream()
            .filter(member -> Mark.of(member.module().title()).isEmpty())
            .toList()
        : group.members();
  }

  private Distribution distribution(Feature feature, List<Read> read) {
    return Distribution.of(
        read.stream().mapToDouble(group -> group.values().get(feature)).toArray(),
        options.limit(feature));
  }

  /**
   * @param distributions in the features' order
   */
  private RankedGroup ranked(Read read, List<Distribution> distributions) {
    var scores =
        FeatureValues.of(
            feature -> distributions.get(feature.ordinal()).score(read.values().get(feature)));
    double impact = 0;
    double all = 0;
    for (Feature feature : FEATURES) {
      impact += weights.get(feature) * scores.get(feature);
      all += weights.get(feature);
    }
    return new RankedGroup(read.group(), read.values(), scores, impact / all);
  }
}
