package org.homolog.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.items.GroupItems;
import org.homolog.items.ItemCount;
import org.homolog.ranking.Feature;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.page.PageJson.Charts;
import org.homolog.report.page.PageJson.FeatureName;
import org.homolog.report.page.PageJson.Histogram;
import org.homolog.report.page.PageJson.MemberName;
import org.homolog.report.page.PageJson.Overview;
import org.homolog.report.page.PageJson.Row;
import org.homolog.report.page.PageJson.Spread;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Needs;
import org.homolog.report.result.Results;
import org.jspecify.annotations.Nullable;

/** Reads what {@code index.html} shows before a group is opened. */
final class Overviews {
  private static final int SEARCH_CHARACTERS = 2_000;
  private static final List<Feature> FEATURES = Arrays.asList(Feature.values());

  private Overviews() {}

  static Overview read(Results results, List<RankedGroup> modules, List<RankedGroup> functions) {
    var items = new GroupItems(results.usage());
    return new Overview(
        FEATURES.stream().map(feature -> new FeatureName(feature.key(), name(feature))).toList(),
        modules.stream().map(ranked -> row(ranked, items)).toList(),
        functions.stream().map(ranked -> row(ranked, items)).toList(),
        ItemsJson.of(results),
        charts(results));
  }

  private static String name(Feature feature) {
    return feature.key().replace('_', ' ');
  }

  private static Row row(RankedGroup ranked, GroupItems items) {
    RedundancyGroup group = ranked.group();
    List<ItemCount> counts = items.of(group);
    return new Row(
        group.id(),
        name(group.canonical()),
        ItemsJson.names(counts, group),
        Decimals.cut(ranked.impact()),
        values(ranked),
        spread(group),
        Needs.of(ranked),
        search(group, counts));
  }

  private static List<@Nullable Double> values(RankedGroup ranked) {
    Map<String, @Nullable Double> values = ranked.values().byKey();
    var inOrder = new ArrayList<@Nullable Double>();
    FEATURES.forEach(feature -> inOrder.add(values.get(feature.key())));
    return inOrder;
  }

  private static Spread spread(RedundancyGroup group) {
    return new Spread(
        group.variants().size(),
        group.variants().stream().mapToInt(variant -> variant.members().size()).max().orElse(0),
        Decimals.cut(
            group.links().stream()
                .mapToDouble(link -> link.likeness().confidence())
                .min()
                .orElse(1)));
  }

  private static MemberName name(CodeUnit unit) {
    return new MemberName(
        unit.module().wiki().dbname(), unit.module().title(), unit.lines().toString());
  }

  /** The members' items, titles and wikis, each once, as far as there is room. */
  private static String search(RedundancyGroup group, List<ItemCount> items) {
    Set<String> words = new LinkedHashSet<>();
    items.stream().limit(ItemsJson.MOST_NAMES).forEach(each -> words.add(each.item().toString()));
    for (CodeUnit member : group.members()) {
      words.add(member.module().title());
      words.add(member.module().wiki().dbname());
    }
    var search = new StringBuilder();
    for (String word : words) {
      if (search.length() + word.length() < SEARCH_CHARACTERS) {
        search.append(word).append('\n');
      }
    }
    return search.toString();
  }

  private static Charts charts(Results results) {
    return new Charts(
        FEATURES.stream().map(feature -> distribution(feature, results.rankedModules())).toList(),
        List.of(
            sizes("modules", results.rankedModules()),
            sizes("functions", results.rankedFunctions())),
        CloneTypeCounts.of(results.modules(), results.functions()),
        SharedModulesReader.read(results.modules().groups()));
  }

  private static Histogram distribution(Feature feature, List<RankedGroup> groups) {
    var bins = new Bins();
    groups.forEach(ranked -> ranked.values().known(feature).ifPresent(bins::add));
    return bins.histogram(feature.key());
  }

  /** Of few sizes each is a bin of its own. */
  private static Histogram sizes(String unit, List<RankedGroup> groups) {
    Map<Double, Long> counts = new TreeMap<>();
    for (RankedGroup ranked : groups) {
      int size = ranked.group().members().size();
      counts.merge(size < 10 ? size : Bins.low(size), 1L, Long::sum);
    }
    return new Histogram(unit, List.copyOf(counts.keySet()), List.copyOf(counts.values()));
  }
}
